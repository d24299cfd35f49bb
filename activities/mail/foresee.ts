import { mailTime, officeTime } from '../../workflows/rules/notices/mail-times';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import type { SilentItem, SilentLetter } from '../../workflows/rules/notices/silent-year';
import { dayOf, type Day, type Instant } from '../../workflows/rules/time';
import type { Holder } from '../store/directory';
import { keyOf } from '../store/rows';
import { address } from './address';
import { alone, digests, letterView } from './digest';
import { isAhead, reportKey, type Facts } from './facts';
import {
  dueRow,
  factsAt,
  holdersOf,
  planRow,
  stateAt,
  toldOf,
  type ForeseeOrder,
  type ToldIn,
} from './foreseen-facts';
import type { Renderer } from './render';

/**
 * The letters of a year in which nobody answers: the same decisions as on the day itself, over what
 * the record would hold.
 */
export function foresee(letters: Renderer, order: ForeseeOrder): SilentLetter[] {
  const { year } = order;
  const plan = planRow(order);
  const told: ToldIn[] = [];
  return bySlot(order).flatMap(({ slot, isAlone, due }) => {
    const planned = new Map(due.map(({ notice }) => [notice.key, notice]));
    const rows = due.map(({ item, notice }) => dueRow(stateAt(item, slot), notice));
    // Of a plan with many lines only those that have something to tell are looked at.
    const items = [...new Set(due.map(({ item }) => item))];
    const facts = factsAt({ ...order, items }, plan, slot, [
      ...told,
      ...rows.flatMap((row) => toldOf(row, null)),
    ]);
    if (rows.some(isAhead)) facts.reports = reportsFrom(order, slot);
    const today = { day: dayOf(slot), now: slot, calendar: year.calendar };
    const { entries } = address(rows, facts, today);
    const drafts = isAlone ? alone(entries, facts, today) : digests(entries, facts, slot, today);
    return drafts.map((draft) => {
      const tells = draft.entries.flatMap((entry) => entry.tells);
      for (const row of tells) told.push(...toldOf({ ...row, at: slot }, draft.to.person));
      const { subject } = letters(letterView(draft, facts, () => null));
      const notices = tells.map(({ key, to_seat: to, why }) => ({ ...planned.get(key)!, to, why }));
      return { at: draft.due, to: draft.seat, subject, notices };
    });
  });
}

interface Due {
  item: SilentItem;
  notice: PlannedNotice;
}

interface Slot {
  slot: Instant;
  /** What goes alone leaves when it comes due; all else in the day's digest. */
  isAlone: boolean;
  due: Due[];
}

/** What leaves at which time, in the order in which it came due. */
function bySlot({ year, items }: ForeseeOrder): Slot[] {
  const all = items
    .flatMap((item) => item.notices.map((notice) => ({ item, notice })))
    .sort((a, b) => a.notice.at - b.notice.at || (a.notice.key < b.notice.key ? -1 : 1));
  const slots = new Map<string, Slot>();
  for (const due of all) {
    const { at, alone: isAlone } = due.notice;
    const { calendar, template } = year;
    const leaves = isAlone ? officeTime : mailTime;
    const slot = leaves(calendar, template.mail, at);
    if (slot > year.until) continue;
    const key = `${slot} ${isAlone}`;
    const known = slots.get(key) ?? { slot, isAlone, due: [] };
    slots.set(key, known);
    known.due.push(due);
  }
  return [...slots.values()].sort((a, b) => a.slot - b.slot);
}

/** The reports that are still to leave after a slot. */
function reportsFrom({ items, directory }: ForeseeOrder, slot: Instant): Facts['reports'] {
  const days = new Map<Day, Map<string, Holder>>();
  const heldOn = (seat: string, day: Day): boolean => {
    if (!days.has(day)) days.set(day, holdersOf(directory, day));
    return days.get(day)!.has(seat);
  };
  return new Map(
    items.flatMap((item) =>
      item.notices
        .filter(({ kind, at }) => kind === 'report' && at > slot)
        .map(({ at, to, ...notice }) => {
          const day = dayOf(at);
          const key = reportKey({ ...keyOf(stateAt(item, slot).state), ...notice });
          return [key, { day, seat: to, held: heldOn(to, day) }] as const;
        }),
    ),
  );
}
