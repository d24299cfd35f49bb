import { address } from '../activities/mail/address';
import { alone, digests, letterView, type LetterView } from '../activities/mail/digest';
import { reasonKey } from '../activities/mail/facts';
import {
  dueRow,
  factsAt,
  planRow,
  toldOf,
  type ForeseeOrder,
} from '../activities/mail/foreseen-facts';
import type { NoticeRow } from '../activities/store/tables';
import { loadCalendars } from '../config/calendars';
import { loadDirectory } from '../config/directory';
import { loadPlanTemplate } from '../config/plan-template/plan-template';
import { calendarOf } from '../workflows/rules/calendar/calendar';
import type { Fact, Role } from '../workflows/rules/duty/acts';
import { evolve, withDates } from '../workflows/rules/duty/evolve';
import { initialState } from '../workflows/rules/initial';
import type { PlannedNotice } from '../workflows/rules/notices/notice';
import { planNotices } from '../workflows/rules/notices/notices';
import { schedule } from '../workflows/rules/plan/schedule';
import type { Moment, SilentItem } from '../workflows/rules/notices/silent-year';
import { at, dayOf, type Instant } from '../workflows/rules/time';
import { SCENES, type Happened, type Scene } from './letters-scenes';

const calendar = calendarOf(loadCalendars());
const template = loadPlanTemplate('cchc');
const directory = loadDirectory('mau');
const owing = directory.units.filter(({ kind }) => kind === 'room' || kind === 'subordinate');
const inCharge = Object.fromEntries(
  directory.units.flatMap(({ code, kind, supervisor }) => [
    [code, supervisor],
    ...(kind === 'office' ? [['*', supervisor]] : []),
  ]),
) as Record<string, string>;
const plan = { year: 2021, startedOn: '2021-06-04', inCharge };
const PLAN = 'cchc-2021';
const startedAt = at('2021-06-04', '09:00');

export interface Sample {
  name: string;
  view: LetterView;
}

/** One letter of every kind, composed by the shipped rules from made-up happenings of the sample department. */
export function samples(): Sample[] {
  return SCENES.map((scene) => ({ name: scene.name, view: viewOf(scene) }));
}

function viewOf(scene: Scene): LetterView {
  const now = at(...scene.on);
  const reasons = new Map<string, string>();
  const played = Object.entries(scene.items).map(([no, happened]) => play(no, happened, reasons));
  const order: ForeseeOrder = {
    ...{
      items: played,
      directory: without(scene.vacant ?? []),
      number: scene.number ?? null,
      issuedOn: '2021-06-04',
    },
    year: {
      ...{ plan: PLAN, template, facts: plan, calendar, startedAt, until: now },
      units: owing.map(({ code }) => code),
    },
  };
  const planned = played.flatMap((item) =>
    item.notices.map((notice) => dueRow(item.moments.at(-1)!, notice)),
  );
  const past = planned.filter((row) => row.at < now).flatMap((row) => toldOf(row, 'ai-do'));
  const facts = factsAt(order, planRow(order), now, past);
  facts.reasons = reasons;
  const rows = scene.notice
    ? [{ ...planned[0]!, ...scene.notice, key: scene.notice.key!, at: now }]
    : planned.filter((row) => chosen(scene, row, now));
  const today = { day: dayOf(now), now, calendar };
  const { entries } = address(rows, facts, today);
  const drafts = scene.alone ? alone(entries, facts, today) : digests(entries, facts, now, today);
  const draft = drafts.find(({ seat }) => seat === scene.to);
  if (!draft) throw new Error(`scene "${scene.name}" tells ${scene.to} nothing; correct it`);
  return letterView(draft, facts, () => 'https://dondoc.soxaydung.example/d/lien-ket-mau');
}

const without = (seats: string[]): typeof directory => ({
  ...directory,
  holdings: directory.holdings.filter(({ seat }) => !seats.includes(seat)),
});

function chosen(scene: Scene, row: NoticeRow, now: Instant): boolean {
  const from = scene.since ? at(scene.since, '00:00') : at(dayOf(now), '00:00');
  return row.at >= from && row.at <= now && (scene.only?.(row) ?? true);
}

function play(no: string, happened: Happened[], reasons: Map<string, string>): SilentItem {
  const item = template.items.find((each) => each.no === no)!;
  const dated = (state: Parameters<typeof withDates>[0], when: Instant): Moment => {
    const computed = schedule({ state, item, plan, mail: template.mail, calendar });
    return { at: when, facts: [], state: withDates(state, computed.dates), computed };
  };
  const units = owing.map(({ code }) => code);
  const start = dated(initialState(PLAN, item, plan, units, startedAt), startedAt);
  const moments = [start];
  happened.forEach(({ day, time = '09:00', by, reason, ...what }, n) => {
    const when = at(day, time);
    const fact = factOf(what, when, by ?? 'vp.clerk', `${no}-${n}`);
    if (reason && what.act && 'unit' in what.act && what.act.unit && what.act.stage) {
      const { verb, stage, unit: id } = what.act;
      reasons.set(reasonKey(verb, { plan: PLAN, no, instance: 1, stage, id }), reason);
    }
    moments.push(dated(evolve(moments.at(-1)!.state, fact), when));
  });
  const { mail, lookAhead, holdMost } = template;
  const { state } = moments.at(-1)!;
  const notices: PlannedNotice[] = planNotices({
    ...{ state, item, plan, mail, lookAhead, holdMost, calendar },
  });
  return { item, moments, notices, refused: [] };
}

function factOf(
  { act, opens }: Pick<Happened, 'act' | 'opens'>,
  when: Instant,
  by: string,
  id: string,
): Fact {
  if (opens !== undefined) {
    return opens === ''
      ? { type: 'opened', at: when }
      : { type: 'stage-opened', at: when, stage: opens };
  }
  const [unit, role] = by.split(/[.-]/) as [string, Role];
  return {
    type: 'acted',
    at: when,
    intake: { id, at: when, by: { seat: by, role, unit }, act: act! },
  };
}
