import type { Database } from '../../../activities/store/database';
import { holdersOn } from '../../../activities/store/directory';
import type { ItemRow } from '../../../activities/store/tables';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { hasEnded, type DutyState, type StageState } from '../../../workflows/rules/duty/state';
import { dueInstant } from '../../../workflows/rules/duty/due';
import { ownersOf } from '../../../workflows/rules/notices/duty-notices';
import { stageTemplate } from '../../../workflows/rules/plan/plan';
import { dayOf, sayDay, type Day, type Instant } from '../../../workflows/rules/time';
import { aboutOf, readPlan, type PlanRecord, type Version } from './board-record';
import { formsFor, NAMES, type LinkVerb } from './link-forms';
import type { Party } from './links';
import { dutyStanding } from './duty-standing';
import type { DutyCode, Standing } from './states';
import { fallsTo, type Held } from './vacant-seat';

/** The duties of one seat in one plan, and nothing else of it. */
export interface DutyPage {
  department: string;
  /** The plan by its number and date; by its title alone where it has none. */
  plan: string;
  seatTitle: string;
  /** Ban Giám đốc decides where they are; the office records it. */
  isBoard: boolean;
  now: Instant;
  duties: OwnDuty[];
  /** Seats that can be proposed (item 4) and units that own criteria (item 6), by code. */
  nominees: { code: string; title: string }[];
  units: { code: string; name: string }[];
}

export interface OwnDuty extends Standing<DutyCode> {
  no: string;
  instance: number;
  /** The plan's line, e.g. "II.3". */
  line: string;
  item: string;
  stage: string;
  stageTitle: string;
  /** The duty's id in its stage. */
  unit: string;
  /** What the duty is about, where the unit owes several: a criterion, a nominee. */
  about: string | null;
  ask: string;
  basis: string;
  due: Instant | null;
  proof: string[];
  provisional: boolean;
  versions: Version[];
  /** Why the last version was returned, while it is not handed in again. */
  returned: string | null;
  promised: Day | null;
  asked: Day | null;
  /** The longest extension that may be granted. */
  latest: Day | null;
  /** Whether it still asks something of the reader. */
  isOpen: boolean;
  forms: LinkVerb[];
  /** What has to be named with what is handed in. */
  names: 'nominees' | 'low' | null;
}

/** The page of a party as it stands now. */
export async function dutyPageOf(
  database: Database,
  calendar: Calendar,
  now: Instant,
  party: Party,
): Promise<DutyPage> {
  const record = await readPlan(database, party.plan);
  if (!record) throw new Error(`the record has no plan ${party.plan}, for which there is a link`);
  const { template, in_charge: inCharge } = record.plan;
  const held = { holders: await holdersOn(database, dayOf(now)), inCharge };
  return {
    department: template.department,
    plan: planName(record),
    seatTitle: record.seats.get(party.seat) ?? party.seat,
    isBoard: party.unit === 'bgd',
    now,
    duties: record.items.flatMap((item) => ownDuties(record, item, calendar, now, party, held)),
    nominees: [...record.seats]
      .filter(([code]) => /\.(head|officer)$/.test(code))
      .map(([code, title]) => ({ code, title })),
    units: [...record.units]
      .filter(([code]) => record.seats.has(`${code}.head`))
      .map(([code, name]) => ({ code, name })),
  };
}

function planName({ plan }: PlanRecord): string {
  if (!plan.number) return plan.title;
  const about = plan.title.replace(/^kế hoạch\s+/i, '');
  const dated = plan.issued_on ? ` ngày ${sayDay(plan.issued_on)}` : '';
  return `Kế hoạch số ${plan.number}${dated} ${about.charAt(0).toLowerCase()}${about.slice(1)}`;
}

function ownDuties(
  record: PlanRecord,
  item: ItemRow,
  calendar: Calendar,
  now: Instant,
  party: Party,
  held: Held,
): OwnDuty[] {
  const isOwn = (stage: StageState, duty: DutyState): boolean =>
    duty.seat === party.seat ||
    ownersOf(duty).includes(party.seat) ||
    fallsTo(party.seat, stage, duty, held);
  return item.state.stages
    .filter(({ phase }) => phase !== 'ahead')
    .flatMap((stage) =>
      stage.duties
        .filter((duty) => isOwn(stage, duty))
        .map((duty) => describe(record, item, stage, duty, calendar, now, party)),
    );
}

function describe(
  record: PlanRecord,
  item: ItemRow,
  stage: StageState,
  duty: DutyState,
  calendar: Calendar,
  now: Instant,
  party: Party,
): OwnDuty {
  const { state } = item;
  const ofItem = record.plan.template.items.find(({ no }) => no === item.no)!;
  const template = stageTemplate(ofItem, stage.id);
  const key = record.keyOf(item, stage.id, duty.id);
  const onItsWay = record.onTheirWay.has(key);
  const isOpen = stage.phase === 'open' && ['owed', 'returned'].includes(duty.phase) && !onItsWay;
  const latest = state.dates.stages[stage.id]?.latest ?? null;
  return {
    no: item.no,
    instance: item.instance,
    line: ofItem.line,
    item: item.title,
    stage: stage.id,
    stageTitle: template.title,
    unit: duty.id,
    about: aboutOf(record, duty),
    ask: template.ask,
    basis: (duty.basis === null ? null : record.bases.get(duty.basis)) ?? template.basis,
    due: dueInstant(state, stage, duty),
    proof: proofOf(duty, record.proofs.get(record.keyOf(item, stage.id, '')) ?? []),
    provisional: item.provisional,
    versions: record.versions.get(key) ?? [],
    returned: duty.phase === 'returned' ? (record.returns.get(key) ?? null) : null,
    promised: duty.restsUntil,
    asked: duty.asked?.until ?? null,
    latest,
    isOpen: isOpen && state.pausedSince === null && !hasEnded(state),
    forms: formsFor(state, stage, duty, party, now).filter(
      (verb) => !onItsWay || verb === 'submit',
    ),
    names: NAMES[`${item.workflow}/${stage.id}`] ?? null,
    ...dutyStanding(state, stage, duty, {
      now,
      calendar,
      mail: record.plan.template.mail,
      isOnItsWay: () => onItsWay,
      isOptional: () => template.optional,
    }),
  };
}

function proofOf(duty: DutyState, ofStage: string[]): string[] {
  if (duty.extended) return [`Được đồng ý gia hạn đến ngày ${sayDay(duty.extended)}`];
  if (duty.due) return [`Thời hạn riêng ghi khi giao việc: ngày ${sayDay(duty.due)}`];
  return ofStage;
}
