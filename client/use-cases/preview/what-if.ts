import {
  addWorkingDays,
  calendarOf,
  isWorkingDay,
  yearOf,
  type Calendar,
} from '../../../workflows/rules/calendar/calendar';
import { read } from '../../../workflows/rules/deadline/read';
import type { Actor } from '../../../workflows/rules/duty/acts';
import { dueOf } from '../../../workflows/rules/duty/due';
import { mailTime } from '../../../workflows/rules/notices/mail-times';
import type { SilentAct } from '../../../workflows/rules/notices/silent-year';
import { dueBeforeArrival } from '../../../workflows/rules/plan/letter-due';
import { at, dayOf, sayDay, type Day } from '../../../workflows/rules/time';
import { Refused } from '../parts';
import type { Assumption } from './assumption';
import {
  beginning,
  silentYear,
  walkYear,
  type Acts,
  type PreviewOrder,
  type WalkedYear,
} from './walk-year';

/**
 * The year as it would be with all of these, by the same rules: acts are decided on as in life, at
 * the hour at which people act in a rehearsal too.
 * @throws Refused when one of them cannot happen
 */
export function yearWith(order: PreviewOrder, assumed: Assumption[]): WalkedYear {
  const calendar = withDaysOff(order.calendar, assumed);
  const changed = { ...order, calendar };
  const acts = new Map<string, SilentAct[]>();
  for (const one of assumed) {
    if (one.kind !== 'letter') continue;
    const key = keyOf(changed, one);
    if (acts.has(key)) throw new Refused(`Mỗi mục chỉ giả định được một văn bản: mục ${one.item}.`);
    acts.set(key, [letterIn(changed, one)]);
  }
  const extensions = assumed.filter(({ kind }) => kind === 'extend') as Extension[];
  const opened = walk(changed, acts);
  if (extensions.length === 0) return opened;
  for (const one of extensions) {
    const key = keyOf(changed, one);
    acts.set(key, [...(acts.get(key) ?? []), extension(opened, key, one)]);
  }
  return walk(changed, acts);
}

type Letter = Extract<Assumption, { kind: 'letter' }>;
type Extension = Extract<Assumption, { kind: 'extend' }>;

const HOUR = '09:00';
const CLERK: Actor = { seat: 'vp.clerk', role: 'clerk', unit: 'vp' };
const CHIEF: Actor = { seat: 'vp.chief', role: 'chief', unit: 'vp' };

function walk(order: PreviewOrder, acts: Acts): WalkedYear {
  const walked = walkYear(order, acts);
  const refused = walked.items.flatMap((item) => item.refused);
  if (refused.length > 0) throw new Refused(refused.join('\n'));
  return walked;
}

function itemOf({ template }: PreviewOrder, no: string): PreviewOrder['template']['items'][number] {
  const item = template.items.find((each) => each.no === no);
  if (item) return item;
  const known = template.items.map((each) => each.no).join(', ');
  throw new Refused(`Mẫu kế hoạch không có mục "${no}"; các mục: ${known}.`);
}

/** Which instance of which item is meant; of a line that recurs it must be named. */
function keyOf(order: PreviewOrder, { item: no, instance }: Letter | Extension): string {
  const begun = beginning({ order, year: silentYear(order) }, itemOf(order, no));
  const [first, second] = begun;
  if (first === undefined) throw new Refused(`Mục ${no} đã qua kỳ khi kế hoạch khởi động.`);
  const known = begun.map((each) => `${no}.${each.instance} (${each.time?.name ?? 'một lần'})`);
  if (instance === null && second !== undefined)
    throw new Refused(`Mục ${no} có nhiều lần, đề nghị ghi rõ lần nào: ${known.join(', ')}.`);
  if (instance !== null && begun.every((each) => each.instance !== instance))
    throw new Refused(`Mục ${no} không có lần ${instance}; các lần: ${known.join(', ')}.`);
  return `${no}.${instance ?? first.instance}`;
}

function letterIn(order: PreviewOrder, { item: no, on, due }: Letter): SilentAct {
  const { letter, task } = itemOf(order, no);
  if (task?.after)
    throw new Refused(`Mục ${no} chờ hoàn thành mục ${task.after}, không chờ văn bản nào.`);
  if (!letter) throw new Refused(`Mục ${no} không chờ văn bản nào.`);
  if (due !== null) checkDue(order, due, on);
  if (at(on, HOUR) < order.startedAt) {
    const started = sayDay(dayOf(order.startedAt));
    throw new Refused(
      `Văn bản đến ngày ${sayDay(on)}, trước khi khởi động kế hoạch ngày ${started}.`,
    );
  }
  const act = { verb: 'letter-in' as const, kind: letter.kind, arrivedOn: on, due, units: [] };
  return { at: at(on, HOUR), by: CLERK, act };
}

function checkDue({ year, calendar }: PreviewOrder, due: string, on: Day): void {
  const reading = read(due);
  if (!reading.ok) throw new Refused(reading.refused);
  const early = dueBeforeArrival(due, on, { plan: { year }, calendar });
  if (early !== null) throw new Refused(early);
}

/** Granted on the day on which the unit is told of its duty. */
function extension(
  { year, items }: WalkedYear,
  key: string,
  { item: no, stage: id, unit, days }: Extension,
): SilentAct {
  const { moments } = items.find(
    ({ item, moments: [first] }) => `${item.no}.${first!.state.instance}` === key,
  )!;
  const openedAt = moments.at(-1)?.state.stages.find((stage) => stage.id === id)?.openedAt ?? null;
  if (openedAt === null) {
    throw new Refused(`Mục ${no} không mở bước "${id}" trong năm nên không có gì để gia hạn.`);
  }
  const granted = at(dayOf(mailTime(year.calendar, year.template.mail, openedAt)), HOUR);
  const { state } = moments.findLast((moment) => moment.at <= granted)!;
  const stage = state.stages.find((each) => each.id === id)!;
  const duty = stage.duties.find((each) => each.id === unit);
  const due = duty ? dueOf(state, stage, duty) : null;
  if (due === null) {
    const known = stage.duties.map((each) => each.id).join(', ');
    throw new Refused(
      `Bước "${id}" của mục ${no} không giao "${unit}" việc có thời hạn; đang giao: ${known}.`,
    );
  }
  const until = addWorkingDays(year.calendar, due, days);
  return { at: granted, by: CHIEF, act: { verb: 'extend', stage: id, unit, until, agreed: true } };
}

function withDaysOff(calendar: Calendar, assumed: Assumption[]): Calendar {
  const days = assumed.flatMap((one) => (one.kind === 'off' ? [one.day] : []));
  if (days.length === 0) return calendar;
  const rest = days.find((day) => !isWorkingDay(calendar, day));
  if (rest !== undefined) throw new Refused(`Ngày ${sayDay(rest)} vốn là ngày nghỉ.`);
  const numbers = new Set([
    ...calendar.years.keys(),
    ...days.map((day) => Number(day.slice(0, 4))),
  ]);
  const years = [...numbers].map((number) => {
    const year = yearOf(calendar, number);
    const more = days.filter((day) => Number(day.slice(0, 4)) === number);
    const off = more.map((day) => ({ day, name: 'nghỉ theo giả định', source: 'giả định' }));
    // A Saturday that is made up for is worked no more.
    const makeUp = year.makeUp.filter(({ day }) => !more.includes(day));
    return { ...year, off: [...year.off, ...off], makeUp };
  });
  return calendarOf(years);
}
