import { simpleParser, type AddressObject } from 'mailparser';
import type { Database } from '../../../activities/store/database';
import type { Instant } from '../../../workflows/rules/time';

/** A letter that the inbox took, as a list shows it. */
export interface InboxLine {
  id: number;
  to: string;
  subject: string;
  /** Its Date header: in a rehearsal, the day on which it would have left. */
  dated: Instant;
}

/** A letter as its reader sees it. */
export interface InboxLetter extends InboxLine {
  from: string;
  text: string;
  /** Null when it has none. */
  html: string | null;
}

/** So many letters a page of the list has. */
export const INBOX_PAGE = 50;

/** A page of the inbox, newest first, and how many letters there are in all. */
export async function inboxLines(
  database: Database,
  page: number,
): Promise<{ lines: InboxLine[]; count: number }> {
  const { count } = await database
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await database
    .selectFrom('inbox')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(INBOX_PAGE)
    .offset((page - 1) * INBOX_PAGE)
    .execute();
  const letters = await Promise.all(rows.map(parse));
  return {
    lines: letters.map(({ id, to, subject, dated }) => ({ id, to, subject, dated })),
    count,
  };
}

/** One letter of the inbox; null when there is none with that id. */
export async function inboxLetter(database: Database, id: number): Promise<InboxLetter | null> {
  const row = await database
    .selectFrom('inbox')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? parse(row) : null;
}

async function parse(row: {
  id: number;
  received_at: Instant;
  to_address: string;
  raw: Buffer;
}): Promise<InboxLetter> {
  const mail = await simpleParser(row.raw, { skipTextToHtml: true });
  return {
    id: row.id,
    from: mail.from?.text ?? '',
    to: addresses(mail.to) || row.to_address,
    subject: mail.subject ?? '(không có tiêu đề)',
    dated: mail.date?.getTime() ?? row.received_at,
    text: mail.text ?? '',
    html: mail.html || null,
  };
}

const addresses = (to: AddressObject | AddressObject[] | undefined): string =>
  [to ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
