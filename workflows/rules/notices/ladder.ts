import { addWorkingDays, rollForward, type Calendar } from '../calendar/calendar';
import type { DutyState, ItemState, ReportOrder, StageState } from '../duty/state';
import type { Rung } from '../plan/plan';
import { dayOf, sayDay, type Day, type Instant } from '../time';

/** A rung with the day on which its report leaves. */
export interface RungDay {
  rung: number;
  to: Rung['to'];
  day: Day;
  /** Chánh Văn phòng sent it ahead of its day. */
  sentAt: Instant | null;
  why: string;
}

export interface LadderFacts {
  state: ItemState;
  stage: StageState;
  duty: DutyState;
  ladder: Rung[];
  /** The day the lateness counts from: the deadline, or the start where that was later. */
  base: Day;
  holdMost: number;
  calendar: Calendar;
}

/**
 * When each rung hears of a duty that stays overdue. A rung falls on the earlier of own due +N and
 * outside date −M, never before own due +1, so that a director hears while something can be done.
 * A promise or a phone call lets the ladder rest, but never past the day the outside date needs.
 */
export function rungDays(facts: LadderFacts): RungDay[] {
  const { calendar, base, state, stage, duty } = facts;
  const outside = aheadOf(base, state.dates.outside);
  const first = addWorkingDays(calendar, base, 1);
  let previous = first;
  const before = (days: number | null | undefined): Day | null =>
    outside === null || days === null || days === undefined
      ? null
      : addWorkingDays(calendar, outside, -days);
  return facts.ladder.map((rung, i) => {
    const own = addWorkingDays(calendar, base, rung.after);
    const needed = before(rung.beforeOutside);
    const planned = latest(needed !== null && needed < own ? needed : own, first);
    let day = planned;
    if (duty.restsUntil !== null && duty.restsUntil >= day) {
      const rested = addWorkingDays(calendar, duty.restsUntil, 1);
      // Nobody hears later than the next above must: the ladder keeps its order.
      const limit = needed ?? before(facts.ladder[i + 1]?.beforeOutside);
      day = limit === null || rested < limit ? rested : latest(planned, limit);
    }
    const order = stage.reports.findLast(
      (report) => report.rung === i + 1 && isAbout(report, duty),
    );
    day = heldDay(facts, order, day);
    day = latest(day, previous);
    // Văn phòng does not report its own work to itself: that rung holds nobody up.
    if (rung.to !== 'chief' || duty.unit !== 'vp') previous = day;
    return {
      rung: i + 1,
      to: rung.to,
      day,
      sentAt: order?.order === 'send' ? order.at : null,
      why: `Quá hạn từ ngày ${sayDay(base)}, báo cáo cấp ${i + 1}${outside === null ? '' : `, thời hạn của Sở ${sayDay(outside)}`}`,
    };
  });
}

/** The outside date while something can still be done for it. */
function aheadOf(base: Day, outside: Instant | null): Day | null {
  return outside === null || dayOf(outside) <= base ? null : dayOf(outside);
}

const latest = (a: Day, b: Day): Day => (a > b ? a : b);

/** An order is about the lateness it was given on; nobody holds a report about his own. */
function isAbout({ order, at }: ReportOrder, duty: DutyState): boolean {
  if (order === 'edit' || at < duty.since) return false;
  return order === 'send' || duty.unit !== 'vp';
}

/** A report may be held by a few working days; then it leaves. */
function heldDay(facts: LadderFacts, order: ReportOrder | undefined, day: Day): Day {
  if (order?.order !== 'hold' || order.until === null || order.until <= day) return day;
  const most = addWorkingDays(facts.calendar, day, facts.holdMost);
  const until = rollForward(facts.calendar, order.until);
  return until < most ? until : most;
}
