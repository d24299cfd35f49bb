import { makeUpsWorked, type Calendar } from '../../workflows/rules/calendar/calendar';
import { timingOf, toldAt } from '../../workflows/rules/plan/lateness';
import { dayOf, sayDay, two, type Day, type Instant } from '../../workflows/rules/time';
import { dutyState, type DutyRow, type ItemFacts } from './facts';

/** The day on which letters are written. */
export interface Today {
  day: Day;
  now: Instant;
  calendar: Calendar;
}

/** How a deadline stands on a day, in words; `toldOn` is when its owners were told of it. */
export function sayTiming(
  due: Instant | null,
  toldOn: Day | null,
  { day, now, calendar }: Today,
): { words: string; late: boolean } {
  if (due === null) return { words: 'không ấn định thời hạn', late: false };
  const { is, days, told } = timingOf(calendar, due, toldOn, now);
  if (is === 'late') {
    const from = told === null ? '' : `, kể từ ngày ${sayDay(told)}`;
    return { words: `quá hạn ${two(Math.max(days, 1))} ngày làm việc${from}`, late: true };
  }
  if (told !== null) {
    return { words: `đã qua khi giao, tính chậm sau ngày ${sayDay(told)}`, late: false };
  }
  if (is === 'today') return { words: 'đến hạn hôm nay', late: false };
  const left = two(days);
  const makeUps = makeUpsWorked(calendar, day, dayOf(due)).filter((each) => each > day);
  const counted =
    makeUps.length === 0 ? '' : `, tính cả ngày làm bù ${makeUps.map(sayDay).join(', ')}`;
  return { words: `còn ${left} ngày làm việc${counted}`, late: false };
}

/** How a duty's deadline stands. */
export function dutyTiming(
  duty: DutyRow,
  item: ItemFacts,
  today: Today,
): ReturnType<typeof sayTiming> {
  const state = dutyState(item, duty);
  const { mail } = item.plan.template;
  const told = state ? dayOf(toldAt({ calendar: today.calendar, mail }, state)) : null;
  return sayTiming(duty.due, told, today);
}
