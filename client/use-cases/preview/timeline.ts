import type { Database } from '../../../activities/store/database';
import { titleOf } from '../../../config/acts';
import type { Fact } from '../../../workflows/rules/duty/acts';
import { iso } from '../../../workflows/rules/time';

export type TimelineKind =
  'assign' | 'remind' | 'chase' | 'report' | 'ask' | 'call' | 'act' | 'open' | 'close' | 'state';

/** One thing that happened, or will: told to somebody (`to`), done by somebody, or of itself. */
export interface TimelineRow {
  /** ISO 8601 with +07:00; of what is told, when its letter leaves. */
  at: string;
  kind: TimelineKind;
  item: string;
  instance: number;
  stage: string | null;
  unit: string | null;
  to: string | null;
  rung: number | null;
  why: string;
}

/** A letter that leaves: when, to which seat, and how much of the plan it holds. */
export interface TimelineLetter {
  at: string;
  to: string;
  subject: string;
  notices: number;
}

export interface Timeline {
  timeline: TimelineRow[];
  letters: TimelineLetter[];
  /** How many rows of each kind, and how many letters. */
  totals: Record<TimelineKind | 'letters', number>;
}

/** What happened in a plan so far, as its record says: the same record gives the same rows. */
export async function timelineOf(database: Database, plan: string): Promise<Timeline> {
  const [told, facts] = await Promise.all([toldIn(database, plan), factsOf(database, plan)]);
  const letters = new Map<string, TimelineLetter>();
  const rows = facts;
  for (const notice of told) {
    const at = iso(notice.due_at);
    const { no, instance, stage, unit, kind, to_seat, rung, why } = notice;
    rows.push({
      ...{ at, kind, item: no, instance, stage, unit, to: to_seat, why },
      // What Chánh Văn phòng is asked about something else than a report is no rung of the ladder.
      rung: rung !== null && rung > 0 ? rung : null,
    });
    const letter = letters.get(notice.id);
    if (letter) letter.notices += 1;
    else letters.set(notice.id, { at, to: notice.addressee, subject: notice.subject, notices: 1 });
  }
  return arrange(rows, [...letters.values()]);
}

/** Puts rows and letters in the order that never changes, and counts them. */
export function arrange(rows: TimelineRow[], letters: TimelineLetter[]): Timeline {
  const totals: Timeline['totals'] = {
    assign: 0,
    remind: 0,
    chase: 0,
    report: 0,
    ask: 0,
    call: 0,
    act: 0,
    open: 0,
    close: 0,
    state: 0,
    letters: letters.length,
  };
  for (const { kind } of rows) totals[kind] += 1;
  return {
    timeline: inOrder(rows, (row) => [
      row.at,
      row.item.padStart(3, '0'),
      row.stage ?? '',
      row.unit ?? '',
      row.kind,
      row.to ?? '',
      String(row.rung ?? ''),
      row.why,
      String(row.instance),
    ]),
    letters: inOrder(letters, ({ at, to, subject, notices }) => [at, to, subject, String(notices)]),
    totals,
  };
}

function inOrder<T>(values: T[], keysOf: (value: T) => string[]): T[] {
  return values
    .map((value) => ({ value, keys: keysOf(value) }))
    .sort((a, b) => {
      const i = a.keys.findIndex((key, at) => key !== b.keys[at]);
      return i < 0 ? 0 : a.keys[i]! < b.keys[i]! ? -1 : 1;
    })
    .map(({ value }) => value);
}

function toldIn(database: Database, plan: string) {
  return database
    .selectFrom('notices')
    .innerJoin('letters', 'letters.id', 'notices.letter')
    .select([
      'notices.no',
      'notices.instance',
      'notices.stage',
      'notices.unit',
      'notices.kind',
      'notices.to_seat',
      'notices.rung',
      'notices.why',
      'letters.id',
      'letters.due_at',
      'letters.subject',
      'letters.to_seat as addressee',
    ])
    .where('notices.plan', '=', plan)
    .where('letters.phase', '!=', 'suppressed')
    .execute();
}

async function factsOf(database: Database, plan: string): Promise<TimelineRow[]> {
  const entries = await database
    .selectFrom('ledger')
    .select(['no', 'instance', 'body'])
    .where('plan', '=', plan)
    .orderBy('n')
    .execute();
  const { template } = await database
    .selectFrom('plans')
    .select('template')
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  const awaits = new Map(template.items.map(({ no, task }) => [no, task?.after]));
  const rounds = new Map<string, number>();
  return entries
    .filter(({ body }) => 'fact' in body)
    .flatMap(({ no, instance, body }) => {
      const fact = body['fact'] as Fact;
      const row = { at: iso(fact.at), item: no, instance, to: null, rung: null };
      const told = { ...row, ...rowOf(fact, awaits.get(no) ?? null) };
      if (!asksToExplain(fact)) return [told];
      const key = `${no}.${instance}`;
      const round = (rounds.get(key) ?? 0) + 1;
      rounds.set(key, round);
      const stage = round === 1 ? 'explain' : `explain-${round}`;
      return [told, { ...row, kind: 'open' as const, stage, unit: null, why: 'mở bước' }];
    });
}

/** Such a letter opens a round of its own, with nothing else said of it. */
const asksToExplain = (fact: Fact): boolean =>
  fact.type === 'acted' &&
  fact.intake.act.verb === 'letter-in' &&
  fact.intake.act.kind === 'explanation';

const CLOSED = {
  silence: 'hết hạn, không có ý kiến khác',
  dropped: 'không đủ thời gian, bỏ bước này',
  issued: 'văn bản đã phát hành',
  done: 'đã xong',
};

/**
 * How a fact of the ledger is told in the timeline.
 * @param awaited the number of the item that its item waits for; null: a letter, or nothing
 */
export function rowOf(
  fact: Fact,
  awaited: string | null,
): Pick<TimelineRow, 'kind' | 'stage' | 'unit' | 'why'> {
  const ofItem = { stage: null, unit: null };
  switch (fact.type) {
    case 'acted': {
      const { act, by } = fact.intake;
      const stage = 'stage' in act ? act.stage : null;
      const duty = 'unit' in act ? act.unit : null;
      return {
        kind: 'act',
        stage,
        unit: unitOf(duty),
        why: `${titleOf(act)} (${by.seat})`,
      };
    }
    case 'waiting':
      return {
        kind: 'state',
        ...ofItem,
        why: awaited ? `chờ hoàn thành mục ${awaited}` : 'chờ văn bản',
      };
    case 'followed':
      return { kind: 'state', ...ofItem, why: 'nội dung phải chờ đã hoàn thành' };
    case 'forsaken':
      return { kind: 'state', ...ofItem, why: 'nội dung phải chờ không được thực hiện đủ' };
    case 'published':
      return { kind: 'state', ...ofItem, why: 'chỉ số đã được công bố' };
    case 'opened':
      return { kind: 'open', ...ofItem, why: 'mở nội dung' };
    case 'stage-opened':
      return { kind: 'open', stage: fact.stage, unit: null, why: 'mở bước' };
    case 'stage-closed':
      return { kind: 'close', stage: fact.stage, unit: null, why: CLOSED[fact.why] };
    case 'ended':
      return { kind: 'close', ...ofItem, why: 'kết thúc nội dung' };
  }
}

/** A duty's id begins with its unit's code: "qlxd", "qlxd/2.1", "qlxd.officer". */
const unitOf = (duty: string | null): string | null => duty?.split(/[./]/)[0] ?? null;
