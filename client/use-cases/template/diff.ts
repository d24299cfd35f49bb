import type { Transaction } from 'kysely';
import { calendarInForce } from '../../../activities/store/calendars';
import { unitsOn } from '../../../activities/store/directory';
import { plannedBy, type Planned } from '../../../activities/store/plan-facts';
import { lastVersion } from '../../../activities/store/plan-versions';
import type { PlanRow, Tables } from '../../../activities/store/tables';
import type { LoadedTemplate } from '../../../config/plan-template/plan-template';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import type { Actor } from '../../../workflows/rules/duty/acts';
import type { ItemState } from '../../../workflows/rules/duty/state';
import { initialState } from '../../../workflows/rules/initial';
import { plannedAhead } from '../../../workflows/rules/plan/item-difference';
import {
  stageTemplate,
  type ItemTemplate,
  type PlanTemplate,
} from '../../../workflows/rules/plan/plan';
import { schedule } from '../../../workflows/rules/plan/schedule';
import { titleOf } from '../../../workflows/rules/plan/task';
import type { FieldChange } from '../../../workflows/rules/plan/template-change';
import { dayOf, iso, type Instant } from '../../../workflows/rules/time';
import { movesOf, type ItemMoves } from '../calendar/moves';
import { owingOf } from '../owing';
import { Refused, type UseCaseParts } from '../parts';
import { doubtDates, sayDoubt } from '../preview/doubts';
import { touchedBy } from './moves';
import type { Touched } from './touched';

/** A change of words; `title` is that of its stage. */
export interface SaidField extends FieldChange {
  title: string | null;
}

/** What a new version of its template changes in a running plan. */
export interface TemplateDiff {
  plan: string;
  /** The versions' numbers as their files give them. */
  from: number;
  to: number;
  /** False: it says what the plan goes by already. */
  changed: boolean;
  fields: SaidField[];
  /** Items under way that are said differently, with what moves. */
  items: (ItemMoves & { fields: SaidField[]; dropped: boolean })[];
  added: AddedItem[];
  /** Items that have ended and stay as they were. */
  ended: { item: string; instance: number; title: string }[];
  /** Words with two readings that nobody has confirmed. */
  doubts: string[];
  /** Why it cannot be applied, one official sentence each. */
  refused: string[];
}

/** An item that begins with the version; instants are ISO 8601 with +07:00. */
export interface AddedItem {
  item: string;
  instance: number;
  title: string;
  opens: string | null;
  due: string | null;
  /** How many notices it brings if nobody does anything. */
  notices: number;
}

export interface TemplateOrder {
  plan: string;
  /** The new version, its words in the year of the plan. */
  template: LoadedTemplate;
}

type Reading = Pick<UseCaseParts, 'database' | 'shipped' | 'now'>;

/** What `applyTemplate` would change; nothing is written. @throws Refused when no such plan runs */
export async function diffTemplate(parts: Reading, order: TemplateOrder): Promise<TemplateDiff> {
  const nobody: Actor = { seat: '', role: 'clerk', unit: '' };
  return parts.database
    .transaction()
    .execute(async (tx) => (await compare(tx, parts, order, nobody)).diff);
}

/** The difference, and what applying it takes. */
export interface Compared {
  diff: TemplateDiff;
  plan: PlanRow;
  touched: Touched;
  at: Instant;
}

/** Holds a new version against a plan, within the transaction that may apply it. */
export async function compare(
  tx: Transaction<Tables>,
  parts: Reading,
  { plan: named, template }: TemplateOrder,
  by: Actor,
): Promise<Compared> {
  const plan = await tx
    .selectFrom('plans')
    .selectAll()
    .where('id', '=', named)
    .forUpdate()
    .executeTakeFirst();
  if (plan?.phase !== 'running') {
    throw new Refused(`Không có kế hoạch "${named}" nào đang thực hiện; xem bằng lệnh "status".`);
  }
  const at = parts.now();
  const { calendar } = await calendarInForce(tx, parts.shipped);
  const n = (await lastVersion(tx, plan.id)) + 1;
  const version = { plan, template, n, at, by };
  const touched = await touchedBy(tx, { shipped: parts.shipped, calendar }, version);
  const { fields, items, added, ended, refused } = touched;
  const changed = fields.length + items.length + added.length + refused.length > 0;
  const from = plan.template.version;
  return {
    ...{ plan, touched, at },
    diff: {
      ...{ plan: plan.id, from, to: template.version, changed },
      fields: fields.map((field) => ({ ...field, title: null })),
      items: items.map(({ row, item, fields: said, act, difference }) => ({
        ...{ plan: plan.id, item: row.no, instance: row.instance, title: titleOf(item, row.state) },
        fields: said.map((field) => ({ ...field, title: titleIn(item, field) })),
        dropped: act.verb === 'not-applicable',
        ...movesOf(item, difference),
      })),
      added: await Promise.all(added.map((one) => foreseen(tx, plan, template, calendar, at, one))),
      ended: ended.map(({ no: item, instance, title }) => ({ item, instance, title })),
      doubts: newDoubts(plan, template, calendar),
      refused: changed
        ? [...wrongVersion(plan, template), ...(await unknownUnits(tx, template, at)), ...refused]
        : [],
    },
  };
}

const titleIn = (item: ItemTemplate, { stage }: FieldChange): string | null =>
  stage === null ? null : stageTemplate(item, stage).title;

/** A file of the same name with a higher number. */
function wrongVersion(plan: PlanRow, { name, version }: LoadedTemplate): string[] {
  const { name: own, version: latest } = plan.template;
  if (name !== own) {
    return [
      `Kế hoạch ${plan.id} theo mẫu “${own}”, tệp ghi mẫu “${name}”; đề nghị ghi đúng tên mẫu (name).`,
    ];
  }
  return version > latest
    ? []
    : [
        `Kế hoạch ${plan.id} đang theo mẫu phiên bản ${latest}, tệp ghi phiên bản ${version}; đề nghị ghi version: ${latest + 1}.`,
      ];
}

/** Lines name units that the department does not have. */
async function unknownUnits(
  tx: Transaction<Tables>,
  { named }: LoadedTemplate,
  at: Instant,
): Promise<string[]> {
  const known = new Set((await unitsOn(tx, dayOf(at))).map(({ code }) => code));
  return named.filter(({ code }) => !known.has(code)).map(({ unknown }) => unknown);
}

/** Doubts that the plan did not have when it was started or last changed. */
function newDoubts(
  { template: old }: PlanRow,
  template: LoadedTemplate,
  calendar: Calendar,
): string[] {
  const { doubts = [], dated = [] } = old as Partial<LoadedTemplate>;
  const known = doubtDates({ year: template.year, doubts, dated }, calendar);
  return doubtDates(template, calendar)
    .filter(({ item, words }) => !known.some((one) => one.item === item && one.words === words))
    .map(sayDoubt);
}

type Added = Touched['added'][number];

/** A new item as it begins. */
export async function firstState(
  tx: Transaction<Tables>,
  plan: PlanRow,
  template: PlanTemplate,
  at: Instant,
  { item, instance, time }: Added,
): Promise<{ words: Planned; state: ItemState }> {
  const { owing } = owingOf(await unitsOn(tx, dayOf(at)));
  const words = plannedBy({ ...plan, template }, item.no);
  return {
    words,
    state: initialState(plan.id, item, words.plan, owing, at, instance, time),
  };
}

async function foreseen(
  tx: Transaction<Tables>,
  plan: PlanRow,
  template: LoadedTemplate,
  calendar: Calendar,
  at: Instant,
  added: Added,
): Promise<AddedItem> {
  const { words, state } = await firstState(tx, plan, template, at, added);
  const facts = { ...words, state, calendar };
  const { opens, outside } = schedule(facts).dates;
  const shown = (instant: Instant | null): string | null =>
    instant === null ? null : iso(instant);
  return {
    ...{ item: added.item.no, instance: added.instance, title: titleOf(added.item, state) },
    ...{ opens: shown(opens), due: shown(outside), notices: plannedAhead(facts).length },
  };
}
