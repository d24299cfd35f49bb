import { createHash } from 'node:crypto';
import { two, type Instant } from '../../workflows/rules/time';
import type { Holder } from '../store/directory';
import type { Entry } from './address';
import { itemKey, type Facts } from './facts';
import { isReport, priorityOf } from './forms';
import type { LinkHolder } from './links';
import type { Today } from './timing';
import { groupView, type GroupView } from './view';

/** What the frame of a letter may say. */
export interface LetterView {
  to: string;
  groups: GroupView[];
  count: { all: string; late: string; other: string };
  nearest: string | null;
  /** Whether the reader has anything to hand in, is asked for an opinion, and is reported to. */
  owned: boolean;
  asked: boolean;
  reports: boolean;
  /** Chánh Văn phòng sent it. */
  signed: boolean;
  links: { plan: string; seat: string; url: string }[];
  department: string;
  contact: string | null;
}

/** A letter before it is worded. */
export interface Draft {
  id: string;
  to: Holder & { email: string };
  seat: string;
  entries: Entry[];
  groups: GroupView[];
  priority: number;
  dated: Instant;
  due: Instant;
  links: LinkHolder[];
}

/** One letter a person: the day's digest. The same slot and person always give the same id. */
export function digests(entries: Entry[], facts: Facts, slot: Instant, today: Today): Draft[] {
  return [...by(entries, ({ holder }) => holder.person).values()].map((all) =>
    draft(['digest', today.day, all[0]!.holder.person], all, facts, slot, slot, today),
  );
}

/** Returns, decisions and reports that Chánh Văn phòng sent leave at once, each as a letter of its own. */
export function alone(entries: Entry[], facts: Facts, today: Today): Draft[] {
  const letters = by(entries, ({ holder, notice, form, stage }) =>
    [holder.person, itemKey(notice), stage?.row.id, form, notice.rung, notice.at].join('\n'),
  );
  return [...letters.values()].map((all) => {
    const keys = all.flatMap(({ tells }) => tells.map(({ key }) => key)).sort();
    const name = ['alone', all[0]!.holder.person, ...keys];
    return draft(name, all, facts, today.now, all[0]!.notice.at, today);
  });
}

function draft(
  name: string[],
  entries: Entry[],
  facts: Facts,
  dated: Instant,
  due: Instant,
  today: Today,
): Draft {
  const first = entries.find(({ holder }) => !holder.acting) ?? entries[0]!;
  const seat = first.notice.to_seat;
  const ordered = entries.sort(nearestFirst);
  const groups = by(ordered, ({ item, stage, form, notice, unheard }) =>
    [
      itemKey(item.row),
      stage?.row.id,
      form,
      form === 'ahead' ? notice.rung : '',
      notice.to_seat,
      unheard,
      notice.kind === 'state' ? notice.key : '',
    ].join('\n'),
  );
  const links = by(entries, ({ item, notice }) => `${item.plan.id}\n${notice.to_seat}`);
  return {
    id: createHash('sha256').update(JSON.stringify(name)).digest('hex').slice(0, 32),
    to: { ...first.holder, email: first.holder.email! },
    seat,
    entries,
    groups: [...groups.values()].map((group) => groupView(group, facts, today, seat)),
    priority: priorityOf(
      entries.map(({ form }) => form),
      entries.some(({ notice }) => notice.alone),
    ),
    dated,
    due,
    links: [...links.values()].map(([entry]) => ({
      plan: entry!.item.plan.id,
      seat: entry!.notice.to_seat,
      person: entry!.holder.person,
    })),
  };
}

/** The view of a draft, once its links are known. */
export function letterView(
  { to, groups, entries, links }: Draft,
  facts: Facts,
  urlOf: (link: LinkHolder) => string | null,
): LetterView {
  const tasks = groups.flatMap(({ duties, late, due }) =>
    duties.length > 0
      ? duties.map((duty) => ({ late: duty.late, due: duty.due }))
      : [{ late, due }],
  );
  const late = tasks.filter((task) => task.late).length;
  const office = facts.holders.get('vp.clerk');
  return {
    to: to.title,
    groups,
    count: { all: two(tasks.length), late: two(late), other: two(tasks.length - late) },
    nearest: tasks.find(({ due }) => due !== null)?.due ?? null,
    owned: groups.some(({ handsIn }) => handsIn),
    asked: groups.some(({ form }) => isReport(form) || form === 'decide'),
    reports: groups.some(({ form }) => isReport(form)),
    signed: groups.every(({ signed }) => signed),
    links: links.flatMap((link) => {
      const url = urlOf(link);
      const plan = entries.find(({ item }) => item.plan.id === link.plan)!.item.plan.title;
      return url ? [{ plan, seat: facts.seats.get(link.seat) ?? link.seat, url }] : [];
    }),
    department: entries[0]!.item.plan.template.department,
    contact: office ? [office.name, office.email].filter(Boolean).join(', ') : null,
  };
}

function by<T>(all: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The nearest deadline first; what has none comes last. Equal ones stand in the plan's order. */
function nearestFirst(a: Entry, b: Entry): number {
  return (
    (dueOf(a) ?? Infinity) - (dueOf(b) ?? Infinity) ||
    Number(a.item.row.no) - Number(b.item.row.no) ||
    (a.stage?.row.position ?? -1) - (b.stage?.row.position ?? -1) ||
    (a.notice.key < b.notice.key ? -1 : 1)
  );
}

const dueOf = ({ duty, stage, item }: Entry): Instant | null =>
  duty ? duty.due : (stage?.row.due ?? item.row.due);
