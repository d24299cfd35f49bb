import { sql } from 'kysely';
import type { Handed, Handovers, Mark } from '../../workflows/rules/notices/sending';
import { at as wallTime, dayOf, type Instant } from '../../workflows/rules/time';
import type { Database } from './database';
import type { LetterRow } from './tables';

/** What a letter takes along when it is handed over. */
export type Letter = Handed &
  Pick<
    LetterRow,
    | 'to_name'
    | 'address'
    | 'subject'
    | 'text'
    | 'html'
    | 'message_id'
    | 'dated'
    | 'due_at'
    | 'priority'
  >;

export type Taker = NonNullable<LetterRow['taken_by']>;

/** Letters that may be handed over at an instant. */
const leaving = (
  now: Instant,
) => sql<boolean>`(sent_at is null and phase in ('queued', 'retry', 'unknown')
  and (next_try <= ${now} or (next_try is null and phase in ('queued', 'retry'))))`;

/**
 * The next letters to be handed over, the most urgent first, from after one that was read before.
 * `attempts` counts the coming one.
 */
export async function nextLetters(
  db: Database,
  now: Instant,
  after: Letter | null,
  limit: number,
): Promise<Letter[]> {
  return db
    .selectFrom('letters')
    .select(['id', 'to_name', 'address', 'subject', 'text', 'html', 'message_id', 'dated'])
    .select(['due_at', 'priority', 'doubts', sql<number>`attempts + 1`.as('attempts')])
    .where(leaving(now))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(priority, due_at, id) > (${after!.priority}, ${after!.due_at}, ${after!.id})`,
      ),
    )
    .orderBy('priority')
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export interface Turn {
  /** What became of letters that were handed over. */
  marks: Mark[];
  /** Letters that are to be handed over now. */
  takes: Handed[];
  now: Instant;
  /** Who takes them. */
  taker: Taker;
}

/**
 * Writes down what became of letters and takes the next ones, in one statement and so one commit:
 * a letter stands as `sending` before it is handed over, and as its outcome before its connection
 * takes another. Nothing is taken from a queue that is held, and no letter that a person has dealt
 * with meanwhile.
 * @returns the ids of those that are really taken
 */
export async function takeTurn(
  db: Database,
  { marks, takes, now, taker }: Turn,
): Promise<string[]> {
  const taking = { phase: 'sending', next_try: null, sent_at: null, reason: null };
  const rows = [
    ...marks.map((mark) => ({ ...mark, tried_at: null })),
    ...takes.map((letter) => ({ ...letter, ...taking, tried_at: now })),
  ];
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  const written = await sql<{ id: string; phase: string }>`
    update letters set phase = m.phase, attempts = m.attempts, doubts = m.doubts,
      next_try = m.next_try, sent_at = m.sent_at, reason = m.reason,
      tried_at = coalesce(m.tried_at, letters.tried_at),
      taken_by = case when m.phase = 'sending' then ${taker}
        when m.phase in ('sent', 'unknown') then letters.taken_by end
    from unnest(${column('id')}::text[], ${column('phase')}::text[], ${column('attempts')}::int[],
      ${column('doubts')}::int[], ${column('next_try')}::bigint[], ${column('sent_at')}::bigint[],
      ${column('reason')}::text[], ${column('tried_at')}::bigint[])
      as m (id, phase, attempts, doubts, next_try, sent_at, reason, tried_at)
    where letters.id = m.id and case when m.phase = 'sending'
      then letters.phase in ('queued', 'retry', 'unknown') and not (select held from couriers)
      else letters.phase = 'sending' end
    returning letters.id, letters.phase`.execute(db);
  return written.rows.filter(({ phase }) => phase === 'sending').map(({ id }) => id);
}

/** Letters that an earlier sender left in the middle, and whether the inbox has them. */
export async function leftInTheMiddle(
  db: Database,
): Promise<(Handed & { taken_by: Taker; inInbox: boolean })[]> {
  return db
    .selectFrom('letters')
    .select((eb) => [
      'id',
      'attempts',
      'doubts',
      eb.ref('taken_by').$notNull().as('taken_by'),
      eb
        .exists(eb.selectFrom('inbox').whereRef('inbox.message_id', '=', 'letters.message_id'))
        .$castTo<boolean>()
        .as('inInbox'),
    ])
    .where('phase', '=', 'sending')
    .execute();
}

/** What was handed over in the minute before, and since midnight. */
export async function handovers(db: Database, now: Instant): Promise<Handovers> {
  const row = await db
    .selectFrom('letters')
    .select(({ fn }) => [
      fn
        .countAll<number>()
        .filterWhere('tried_at', '>', now - 60_000)
        .as('inLastMinute'),
      fn.countAll<number>().as('today'),
      fn.max('tried_at').as('last'),
    ])
    .where('tried_at', '>=', wallTime(dayOf(now), '00:00'))
    .executeTakeFirstOrThrow();
  return row;
}

/** Whether a letter may leave now, and when the next may that has to wait. */
export async function waiting(
  db: Database,
  now: Instant,
): Promise<{ now: boolean; next: Instant | null }> {
  return db
    .selectFrom('letters')
    .select(({ fn }) => [
      sql<boolean>`coalesce(bool_or(${leaving(now)}), false)`.as('now'),
      fn.min('next_try').filterWhere('next_try', '>', now).as('next'),
    ])
    .where('phase', 'in', ['queued', 'retry', 'unknown'])
    .executeTakeFirstOrThrow();
}
