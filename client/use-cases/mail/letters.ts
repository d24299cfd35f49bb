import type { Database } from '../../../activities/store/database';
import type { LetterRow } from '../../../activities/store/tables';
import type { LetterPhase } from '../../../activities/store/tables/letters';
import { iso } from '../../../workflows/rules/time';
import { doChore } from '../chores';
import { LETTER_STATE_TEXTS, MARKED_FROM, type LetterMark } from './letter-states';
import { wakeCourier } from './mail';
import { Refused, type UseCaseParts } from '../parts';

type LetterParts = Pick<UseCaseParts, 'database' | 'temporal'>;

/** A letter out, as it is listed; instants are ISO 8601 with +07:00. */
export interface LetterLine {
  id: string;
  /** The seat written to. */
  to: string;
  subject: string;
  state: LetterPhase;
  stateText: string;
  attempts: number;
  messageId: string;
  dueAt: string;
  sentAt: string | null;
  reason: string | null;
}

/** The letters, the latest first. `states`: only those. */
export async function lettersList(
  { database }: LetterParts,
  which: { states?: LetterPhase[]; limit?: number } = {},
): Promise<LetterLine[]> {
  const rows = await database
    .selectFrom('letters')
    .selectAll()
    .$if(which.states !== undefined, (query) => query.where('phase', 'in', which.states!))
    .orderBy('due_at', 'desc')
    .orderBy('id')
    .$if(which.limit !== undefined, (query) => query.limit(which.limit!))
    .execute();
  return rows.map(line);
}

const line = (letter: LetterRow): LetterLine => ({
  id: letter.id,
  to: letter.to_seat,
  subject: letter.subject,
  state: letter.phase,
  stateText: LETTER_STATE_TEXTS[letter.phase],
  attempts: letter.attempts,
  messageId: letter.message_id,
  dueAt: iso(letter.due_at),
  sentAt: letter.sent_at === null ? null : iso(letter.sent_at),
  reason: letter.reason,
});

/** What a person knows of a letter: what became of it, on what grounds. */
export interface LetterMarking {
  id: string;
  mark: LetterMark;
  reason: string;
  /** The seat that says so. */
  by: string;
}

/**
 * A person says what became of a letter, or has it sent again with the same Message-ID.
 * @throws Refused when the seat may not, when the letter is not in a state for that, or without a
 * reason
 */
export async function markLetter(
  parts: LetterParts & Pick<UseCaseParts, 'now'>,
  { id, mark, reason: given, by }: LetterMarking,
): Promise<LetterLine> {
  const reason = given.trim();
  if (reason === '') throw new Refused('Đề nghị ghi căn cứ của việc đánh dấu thư.');
  const order = { chore: 'mark-letter', by, about: `${id} ${mark}`, reason } as const;
  const marked = await doChore(parts, order, async (tx) => {
    const row = await tx
      .updateTable('letters')
      .set({ reason, next_try: null, ...outcome(mark, parts.now()) })
      .where('id', '=', id)
      .where('phase', 'in', MARKED_FROM[mark])
      .$if(mark === 'again', (query) => query.where('taken_by', 'is distinct from', 'inbox'))
      .returningAll()
      .executeTakeFirst();
    if (row) return row;
    throw new Refused(await whyNot(tx, id, mark));
  });
  if (mark === 'again') await wakeCourier(parts);
  return line(marked);
}

function outcome(mark: LetterMark, now: number): Partial<LetterRow> {
  if (mark === 'again')
    return { phase: 'queued', attempts: 0, doubts: 0, sent_at: null, taken_by: null };
  return { phase: mark, ...(mark === 'sent' && { sent_at: now }) };
}

async function whyNot(database: Database, id: string, mark: LetterMark): Promise<string> {
  const letter = await database
    .selectFrom('letters')
    .select(['phase', 'taken_by'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!letter) return `Không có thư "${id}"; xem các thư bằng lệnh "dondoc letters".`;
  if (MARKED_FROM[mark].includes(letter.phase)) {
    return `Thư "${id}" đã nằm trong hộp thư trên máy nên không gửi lại qua máy chủ thư.`;
  }
  const may = MARKED_FROM[mark].map((phase) => `"${LETTER_STATE_TEXTS[phase]}"`).join(', ');
  return `Thư "${id}" ở trạng thái "${LETTER_STATE_TEXTS[letter.phase]}"; chỉ đánh dấu "${mark}" được khi ${may}.`;
}
