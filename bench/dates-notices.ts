import { withDates } from '../workflows/rules/duty/evolve';
import type { ItemState } from '../workflows/rules/duty/state';
import type { PlannedNotice } from '../workflows/rules/notices/notice';
import { planNotices } from '../workflows/rules/notices/notices';
import { stageTemplate } from '../workflows/rules/plan/plan';
import { schedule } from '../workflows/rules/plan/schedule';
import { ITEMS, largeOffice, namedBy, openItem, STAGE, UNITS, type Office } from './duties';
import { steppedDates, steppedNotices, Walk, type Told } from './duties-stepped';
import { medianOf, timed, type Took } from './processor';

const WARM_UPS = 1;
const ROUNDS = 5;

export interface NoticeTimes {
  duties: number;
  notices: number;
  /** The median of the rounds. */
  took: Took;
  /** The same dates from day to day. */
  stepped: Took;
  compared: number;
  /** The first differences, in words. */
  differences: string[];
}

/**
 * Compiles the notices of 90,000 duties with the proofs of their dates, and the same dates by walking
 * from day to day, which are held against one another one by one.
 */
export function noticeTimes(): NoticeTimes {
  const office = largeOffice();
  const items = Array.from({ length: ITEMS }, (_, n) => openItem(office, n));
  const took: Took[] = [];
  let notices = 0;
  for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
    notices = 0;
    const each = timed(() => {
      for (const state of items) notices += compiled(office, state).length;
    });
    if (round >= WARM_UPS) took.push(each);
  }
  return {
    ...{ duties: ITEMS * UNITS, notices, took: medianOf(took) },
    ...held(office, items),
  };
}

/** As it is done when something happened to an item: its deadlines with their proofs, its notices. */
function compiled({ item, plan, calendar, template }: Office, state: ItemState): PlannedNotice[] {
  const { mail, lookAhead, holdMost } = template;
  const { dates, stageProofs } = schedule({ state, item, plan, mail, calendar });
  if (!stageProofs[STAGE]?.length) throw new Error(`${state.plan} has no proof of its deadline`);
  const dated = withDates(state, dates);
  return planNotices({ state: dated, item, plan, mail, lookAhead, holdMost, calendar });
}

function held(
  office: Office,
  items: ItemState[],
): Pick<NoticeTimes, 'stepped' | 'compared' | 'differences'> {
  const { item, plan, calendar, template } = office;
  const policy = {
    ...{ mail: template.mail, lookAhead: template.lookAhead, plan },
    template: stageTemplate(item, STAGE),
  };
  const walk = new Walk(calendar);
  const stepped: Took = { clock: 0, processor: 0 };
  let compared = 0;
  const differences: string[] = [];
  for (const [n, state] of items.entries()) {
    const { duties } = state.stages[0]!;
    let walked: Told[] = [];
    const { clock, processor } = timed(() => {
      const dates = steppedDates(walk, namedBy(n));
      walked = duties.map((duty) => steppedNotices(walk, dates, policy, duty));
    });
    stepped.clock += clock;
    stepped.processor += processor;
    const planned = byDuty(compiled(office, state));
    duties.forEach(({ id }, i) => {
      const ours = planned.get(id)!;
      compared += ours.size;
      differences.push(...differ(`${state.plan} ${id}`, ours, walked[i]!));
    });
    if (differences.length > 0) break;
  }
  return { stepped, compared, differences };
}

function byDuty(notices: PlannedNotice[]): Map<string, Told> {
  const found = new Map<string, Told>();
  for (const { duty, kind, rung, occurrence, to, at } of notices) {
    if (duty === null) continue;
    if (!found.has(duty)) found.set(duty, new Map());
    found.get(duty)!.set(`${kind} ${rung ?? 0} ${occurrence} ${to}`, at);
  }
  return found;
}

function differ(whose: string, ours: Told, walked: Told): string[] {
  const names = new Set([...ours.keys(), ...walked.keys()]);
  return [...names]
    .filter((name) => ours.get(name) !== walked.get(name))
    .map((name) => `${whose}: ${name}: ${said(ours.get(name))}, stepped ${said(walked.get(name))}`);
}

const said = (at: number | undefined): string =>
  at === undefined ? 'never' : new Date(at).toISOString();
