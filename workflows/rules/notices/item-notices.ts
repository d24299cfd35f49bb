import {
  addWorkingDays,
  isWorkingDay,
  rollBack,
  rollForward,
  type Calendar,
} from '../calendar/calendar';
import { hasEnded, letterOf, owes, type ItemState } from '../duty/state';
import type { NoticeFacts, NoticeKind, PlannedNotice } from './notice';
import type { ItemTemplate } from '../plan/plan';
import { mailTime } from './mail-times';
import { say } from '../plan/outside-date';
import { kindOf } from '../plan/task';
import { addDays, at, dayOf, lastOfMonth, sayDay, two, type Day } from '../time';

/** What is told about an item as a whole: a letter that has not come, a year's end, a quarter's check. */
export function itemNotices(facts: NoticeFacts): PlannedNotice[] {
  const { state, item } = facts;
  if (hasEnded(state)) return [];
  const waiting =
    item.letter !== null && state.phase !== 'open' && !letterOf(state, item.letter.kind);
  return [
    ...(waiting ? watchDog(facts) : []),
    ...(waiting ? missingLetter(facts) : []),
    ...(waiting ? forsaken(facts) : []),
    ...(waiting && item.mayNotArise ? yearsEnd(facts) : []),
    ...(item.quarterly ? quarterlyChecks(facts) : []),
    ...(item.task && state.phase === 'open' && kindOf(item) === 'standing' ? checkIns(facts) : []),
  ];
}

/** Văn phòng is asked from time to time whether the letter has come. Waiting is never overdue. */
function watchDog(facts: NoticeFacts): PlannedNotice[] {
  const { item, plan, calendar } = facts;
  if (!item.watch || !item.letter) return [];
  const from = item.watch.from === null ? plan.startedOn : firstDay(facts, item.watch.from);
  const end = `${plan.year + 1}-12-31`;
  const why = `Đề nghị kiểm tra ${item.letter.name} của ${item.letter.from} đã đến chưa`;
  return watchDays(calendar, item.watch.every, from, end)
    .filter((day) => day > plan.startedOn)
    .map((day, i) => notice(facts, 'ask', day, 'vp.clerk', 'watch', i + 1, why));
}

type Every = NonNullable<ItemTemplate['watch']>['every'];

/** The first working day of each month or quarter, or every N working days from a day on. */
function watchDays(calendar: Calendar, every: Every, from: Day, end: Day): Day[] {
  const days: Day[] = [];
  const after = (day: Day): Day =>
    typeof every === 'number'
      ? addWorkingDays(calendar, day, every)
      : addDays(lastOf(every, day), 1);
  let day = typeof every === 'number' ? from : after(from);
  while (day <= end) {
    days.push(rollForward(calendar, day));
    day = after(day);
  }
  return days;
}

/** The last day of the month or the quarter in which a day lies. */
function lastOf(every: 'month' | 'quarter', day: Day): Day {
  const month = Number(day.slice(5, 7));
  return lastOfMonth(Number(day.slice(0, 4)), every === 'month' ? month : Math.ceil(month / 3) * 3);
}

/** Whoever does standing work is asked from time to time how it goes; it is never overdue. */
function checkIns(facts: NoticeFacts): PlannedNotice[] {
  const { item, state, plan, calendar } = facts;
  if (!item.watch) return [];
  const from = item.watch.from === null ? plan.startedOn : firstDay(facts, item.watch.from);
  const days = watchDays(calendar, item.watch.every, from, `${plan.year}-12-31`);
  const seats = state.stages
    .filter(({ phase }) => phase === 'open')
    .flatMap(({ duties }) => duties.filter(owes).map(({ seat }) => seat));
  const why = 'Nội dung thường xuyên: đề nghị cho biết tình hình thực hiện';
  return [...new Set(seats)].flatMap((seat) =>
    days
      .filter((day) => day > plan.startedOn)
      .map((day, i) => notice(facts, 'ask', day, seat, 'check-in', i + 1, why)),
  );
}

/** The letter that should have come by a day is reported once, with a proposal to move the date. */
function missingLetter(facts: NoticeFacts): PlannedNotice[] {
  const missing = facts.state.dates.marks.missing;
  if (missing === undefined || !facts.item.letter) return [];
  const { name, from } = facts.item.letter;
  const why = `Đến ngày ${sayDay(dayOf(missing))} chưa nhận được ${name} của ${from}, Văn phòng đề nghị điều chỉnh thời hạn`;
  const to = facts.plan.inCharge['*'] ?? 'bgd.director';
  return [notice(facts, 'report', dayOf(missing), to, 'missing', 1, why)];
}

/** What a line waits for will not come: Văn phòng is asked once what becomes of the line. */
function forsaken(facts: NoticeFacts): PlannedNotice[] {
  const { task } = facts.state;
  if (task?.forsaken === undefined || task.after !== null) return [];
  const day = dayOf(mailTime(facts.calendar, facts.mail, task.forsaken));
  const why = `Mục ${task.follows} không được thực hiện đủ nên nội dung này không còn gì để chờ: đề nghị ghi văn bản giao thực hiện, hoặc xác nhận "Không phát sinh"`;
  return [notice(facts, 'ask', day, 'vp.chief', 'forsaken', 1, why)];
}

/** At the year's end an item that may not arise is offered "Không phát sinh". */
function yearsEnd(facts: NoticeFacts): PlannedNotice[] {
  const day = rollBack(facts.calendar, `${facts.plan.year}-12-31`);
  const why =
    'Hết năm kế hoạch chưa có văn bản: đề nghị xác nhận "Không phát sinh" hoặc tiếp tục chờ';
  return [notice(facts, 'ask', day, 'vp.chief', 'not-arisen', 1, why)];
}

/** Each quarter's last working day Văn phòng checks the remedial duties that are still open. */
function quarterlyChecks(facts: NoticeFacts): PlannedNotice[] {
  const { state, plan, calendar } = facts;
  const open = state.stages.filter(
    ({ id, phase, duties }) => id === 'remedy' && phase === 'open' && duties.some(owes),
  );
  return open.flatMap((stage) => {
    const owing = stage.duties.filter(owes);
    // A quarter that ended before anything was owed is not checked afterwards.
    const since = dayOf(Math.min(...owing.map((duty) => duty.since)));
    const why = `Kiểm tra quý: còn ${two(owing.length)} nhiệm vụ khắc phục chưa xong`;
    const checks: PlannedNotice[] = [];
    for (let year = Number(since.slice(0, 4)); year <= plan.year + 2; year++) {
      for (const month of [3, 6, 9, 12]) {
        const day = rollBack(calendar, lastOfMonth(year, month));
        const quarter = year * 10 + month / 3;
        if (day > since)
          checks.push(notice(facts, 'ask', day, 'vp.chief', 'quarter', quarter, why));
      }
    }
    return checks;
  });
}

function firstDay(facts: NoticeFacts, words: string): Day {
  const { due } = say(words, facts, {}, 'none');
  if (due === null) throw new RangeError(`"${words}" names no day; write "ngày 10/01/2022"`);
  return dayOf(due);
}

function notice(
  facts: NoticeFacts,
  kind: NoticeKind,
  day: Day,
  to: string,
  about: string,
  occurrence: number,
  why: string,
): PlannedNotice {
  const { state, mail, calendar } = facts;
  const leaves = isWorkingDay(calendar, day) ? day : rollForward(calendar, day);
  return {
    key: keyOf(state, about, kind, occurrence, to),
    at: at(leaves, mail.at),
    kind,
    item: state.no,
    instance: state.instance,
    stage: null,
    duty: null,
    unit: null,
    to,
    rung: null,
    occurrence,
    generation: 1,
    why,
    alone: false,
  };
}

const keyOf = (
  state: ItemState,
  about: string,
  kind: NoticeKind,
  occurrence: number,
  to: string,
): string => [state.plan, `${state.no}.${state.instance}`, about, kind, occurrence, to].join('/');
