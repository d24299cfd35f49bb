import { dayOf, type Day, type Instant } from '../../workflows/rules/time';
import type { Holder } from '../store/directory';
import type { NoticeRow } from '../store/tables';
import { itemKey, type DutyRow, type Facts, type ItemFacts, type StageFacts } from './facts';
import { formOf, gravity, isToOwner, type Form } from './forms';
import type { Today } from './timing';
import { needOf } from './needed';
import { reach } from './unheard';

/** One thing that one person is told, with the notices about it that were missed before. */
export interface Entry {
  notice: NoticeRow;
  form: Form;
  holder: Holder;
  item: ItemFacts;
  stage: StageFacts | null;
  duty: DutyRow | null;
  /** All the notices that this entry tells, its own among them. */
  tells: NoticeRow[];
  /** Days on which they should have been told. */
  missed: Day[];
  /** Why it is not told in the seat it was for; null: it is. */
  unheard: string | null;
}

export interface Suppressed {
  key: string;
  reason: string;
}

export interface Addressed {
  entries: Entry[];
  suppressed: Suppressed[];
}

/**
 * Decides for each notice whether it is told, and whom: the person who holds the seat on that day.
 * What was for a vacant seat is told to another, or not at all for a reason, and nobody is told the
 * same thing twice.
 */
export function address(notices: NoticeRow[], facts: Facts, today: Today): Addressed {
  const { now } = today;
  const suppressed: Suppressed[] = [];
  const entries: Entry[] = [];
  for (const notice of notices) {
    const not = (reason: string): void => void suppressed.push({ key: notice.key, reason });
    const item = facts.items.get(itemKey(notice))!;
    const need = needOf(notice, item, today);
    if (need === 'later') continue;
    if (need !== 'now') {
      not(need.not);
      continue;
    }
    const entry = entryOf(notice, item, facts, now);
    if ('not' in entry) not(entry.not);
    else if (wasReported(entry)) not('đã báo cáo cùng người ở cấp trước');
    else entries.push(entry);
  }
  const told = tellOnce(entries, facts, now);
  return { entries: told.entries, suppressed: [...suppressed, ...told.suppressed] };
}

function entryOf(
  notice: NoticeRow,
  item: ItemFacts,
  facts: Facts,
  now: Instant,
): Entry | { not: string } {
  const stage = notice.stage === null ? null : (item.stages.get(notice.stage) ?? null);
  const duty = notice.duty === null ? null : (stage?.duties.get(notice.duty) ?? null);
  const own = formOf(notice, item, stage, duty, now);
  const reached = reach(notice, own, item, duty, facts, now);
  if ('not' in reached) return reached;
  const { seat, form, unheard } = reached;
  const why = unheard === null ? notice.why : `${notice.why}; chuyển đến vì ${unheard}`;
  const told = { ...notice, to_seat: seat, why };
  const holder = facts.holders.get(seat)!;
  return {
    ...{ form, holder, item, stage, duty, unheard },
    notice: told,
    tells: [told],
    missed: [],
  };
}

/** One person on two rungs is told once. */
function wasReported({ notice, form, item, holder }: Entry): boolean {
  if (notice.kind !== 'report' || notice.stage === null || form === 'vacant') return false;
  const told = item.stages.get(notice.stage)?.told ?? [];
  return told.some(
    ({ kind, duty, generation, person }) =>
      kind === 'report' &&
      duty === notice.duty &&
      generation === notice.generation &&
      person === holder.person,
  );
}

/** What two notices must share to be one thing told to one person. */
function subject({ notice, form, holder }: Entry): string {
  const told = form === 'vacant' ? `${form} ${notice.kind}` : form;
  const about = form === 'ahead' ? `${form}${notice.rung}` : isToOwner(form) ? 'owed' : told;
  return [
    holder.person,
    notice.alone,
    itemKey(notice),
    notice.stage,
    notice.duty,
    notice.kind === 'state' ? notice.key : about,
  ].join('\n');
}

function tellOnce(entries: Entry[], facts: Facts, now: Instant): Addressed {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = subject(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const today = dayOf(now);
  const suppressed: Suppressed[] = [];
  const told = [...groups.values()].map((group) => {
    const seat = ownSeat(group);
    const kept = group.filter(({ notice }) => notice.to_seat === seat);
    for (const { notice } of group) {
      if (notice.to_seat === seat) continue;
      const reason = `đã báo cùng người ở chức vụ ${facts.seats.get(seat) ?? seat}`;
      suppressed.push({ key: notice.key, reason });
    }
    const gravest = kept.reduce((a, b) => (isGraver(b, a) ? b : a));
    const tells = kept.map(({ notice }) => notice);
    const days = new Set(tells.map(({ at }) => dayOf(at)).filter((day) => day < today));
    return { ...gravest, tells, missed: [...days].sort() };
  });
  return { entries: told, suppressed };
}

/** The seat that answers for a duty comes first; else a person's own, rather than where they stand in. */
function ownSeat(group: Entry[]): string {
  const answers = group.find(
    ({ form, notice, duty }) => isToOwner(form) && notice.to_seat === duty?.seat,
  );
  const own = answers ?? group.find(({ holder }) => !holder.acting) ?? group[0]!;
  return own.notice.to_seat;
}

function isGraver(a: Entry, b: Entry): boolean {
  const by = gravity(a.form) - gravity(b.form);
  return by === 0 ? a.notice.at > b.notice.at : by > 0;
}
