import { DateTime } from 'luxon';
import type { Calendar } from '../workflows/rules/calendar/calendar';
import type { DutyState } from '../workflows/rules/duty/state';
import type { MailHours, PlanFacts, Rung, StageTemplate } from '../workflows/rules/plan/plan';

const ZONE = 'Asia/Ho_Chi_Minh';

/** What is told about a duty, and when: "chase 3 to qlxd.head" and an instant. */
export type Told = Map<string, number>;

/** A department's calendar walked day by day with luxon, as anybody would who has no rules yet. */
export class Walk {
  private readonly off: Set<string>;
  private readonly makeUp: Set<string>;

  constructor(calendar: Calendar) {
    this.off = new Set([...calendar.off.values()].map(({ day }) => day));
    this.makeUp = new Set([...calendar.makeUp.values()].map(({ day }) => day));
  }

  day(iso: string): DateTime {
    return DateTime.fromISO(iso, { zone: ZONE });
  }

  isWorking(day: DateTime): boolean {
    const iso = day.toISODate()!;
    return this.makeUp.has(iso) || (day.weekday < 6 && !this.off.has(iso));
  }

  /** The working days after a day, nearest first, or before it when `n` is negative. */
  next(from: DateTime, n: number): DateTime[] {
    const found: DateTime[] = [];
    for (let day = from; found.length < Math.abs(n);) {
      day = day.plus({ days: Math.sign(n) });
      if (this.isWorking(day)) found.push(day);
    }
    return found;
  }

  /** The n-th of them; the day itself for 0. */
  step(from: DateTime, n: number): DateTime {
    return this.next(from, n).at(-1) ?? from;
  }

  back(from: DateTime): DateTime {
    return this.isWorking(from) ? from : this.step(from, -1);
  }
}

const at = (day: DateTime, wall: string): DateTime => {
  const [hour, minute] = wall.split(':').map(Number) as [number, number];
  return day.set({ hour, minute, second: 0, millisecond: 0 });
};

/** The deadlines of an item: what the letter named, rolled back, and what is counted back from it. */
export interface SteppedDates {
  outside: DateTime;
  /** The working days before the outside date, nearest first. */
  before: DateTime[];
  due: DateTime;
  latest: DateTime;
}

export function steppedDates(walk: Walk, named: string): SteppedDates {
  const outside = walk.back(walk.day(named));
  const before = walk.next(outside, -10);
  return { outside, before, due: before[9]!, latest: walk.step(before[4]!, -1) };
}

/** Everything that is told about one duty of the units' round, by walking from day to day. */
export function steppedNotices(
  walk: Walk,
  dates: SteppedDates,
  policy: SteppedPolicy,
  duty: DutyState,
): Told {
  const { mail, template } = policy;
  const { before, after, call } = template.reminders;
  const told: Told = new Map();
  const tell: Tell = (kind, rung, n, to, when) =>
    void told.set(`${kind} ${rung} ${n} ${to}`, when.toMillis());
  const owners = [duty.seat, `${duty.unit}.officer`];

  const since = DateTime.fromMillis(duty.since, { zone: ZONE });
  const assigned = duty.renewed === null ? inDigest(walk, mail, since) : atOnce(walk, mail, since);
  for (const to of owners) tell('assign', 0, 0, to, assigned);

  const toldOn = assigned.startOf('day');
  const due = steppedDue(walk, dates, policy, duty, toldOn);
  const left = walk.next(due, -Math.max(...before));
  before.forEach((days, i) => {
    const day = left[days - 1]!;
    if (day > toldOn) for (const to of owners) tell('remind', 0, i + 1, to, at(day, mail.at));
  });

  const base = DateTime.max(due, toldOn);
  const late = walk.next(base, after.first + after.every * (after.most - 1));
  for (let k = 1; k <= after.most; k++) {
    const leaves = at(late[after.first + after.every * (k - 1) - 1]!, mail.at);
    for (const to of owners) tell('chase', 0, before.length + k, to, leaves);
    if (k === call) tell('call', 0, 1, 'vp.clerk', leaves);
  }
  stepUp(walk, dates, policy, duty, base, late, tell);
  return told;
}

type Tell = (kind: string, rung: number, n: number, to: string, when: DateTime) => void;

function steppedDue(
  walk: Walk,
  { due, latest }: SteppedDates,
  { template }: SteppedPolicy,
  duty: DutyState,
  toldOn: DateTime,
): DateTime {
  if (duty.extended !== null)
    return DateTime.max(due, DateTime.min(walk.day(duty.extended), latest));
  return duty.renewed === 'returned'
    ? DateTime.max(due, walk.step(toldOn, template.reminders.redo))
    : due;
}

/** The ladder; `late` are the working days after the one that lateness counts from. */
function stepUp(
  walk: Walk,
  { outside, before }: SteppedDates,
  { mail, plan, lookAhead, template }: SteppedPolicy,
  duty: DutyState,
  base: DateTime,
  late: DateTime[],
  tell: Tell,
): void {
  const first = late[0]!;
  const rests = duty.restsUntil === null ? null : walk.day(duty.restsUntil);
  const needed = (rung: Rung | undefined): DateTime | null =>
    outside > base && rung && rung.beforeOutside !== null ? before[rung.beforeOutside - 1]! : null;
  let previous: DateTime = first;
  template.ladder.forEach((rung, i) => {
    const limit = needed(rung);
    const own = late[rung.after - 1]!;
    const planned = DateTime.max(limit === null ? own : DateTime.min(own, limit), first);
    let on: DateTime = planned;
    if (rests !== null && rests >= on) {
      const rested = walk.step(rests, 1);
      const last = limit ?? needed(template.ladder[i + 1]);
      on = last === null || rested < last ? rested : DateTime.max(planned, last);
    }
    on = DateTime.max(on, previous);
    previous = on;
    tell('report', i + 1, 1, seatOf(rung, plan, duty.unit), at(on, mail.at));
    if (rung.to === 'chief') return;
    const seen = DateTime.max(walk.step(on, -lookAhead), first);
    tell('ask', i + 1, 1, 'vp.chief', at(seen, mail.at));
  });
}

function seatOf({ to }: Rung, { inCharge }: PlanFacts, unit: string): string {
  if (to === 'chief') return 'vp.chief';
  return to === 'director' ? 'bgd.director' : (inCharge[unit] ?? inCharge['*']!);
}

export interface SteppedPolicy {
  mail: MailHours;
  plan: PlanFacts;
  lookAhead: number;
  template: StageTemplate;
}

function inDigest(walk: Walk, mail: MailHours, since: DateTime): DateTime {
  const day = since.startOf('day');
  const digest = at(day, mail.at);
  return walk.isWorking(day) && since <= digest ? digest : at(walk.step(day, 1), mail.at);
}

function atOnce(walk: Walk, mail: MailHours, since: DateTime): DateTime {
  const day = since.startOf('day');
  if (!walk.isWorking(day) || since > at(day, mail.to)) return at(walk.step(day, 1), mail.from);
  return DateTime.max(since, at(day, mail.from));
}
