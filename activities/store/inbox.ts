import type { Database } from './database';

/** Keeps a letter that the embedded inbox took; one that comes again is kept once. */
export async function storeInboxLetter(
  db: Database,
  letter: { raw: Buffer; to: string[]; receivedAt: Date },
): Promise<void> {
  const messageId = /^message-id:\s*(<[^>]+>)/im.exec(letter.raw.toString('latin1'))?.[1] ?? null;
  await db
    .insertInto('inbox')
    .values({
      received_at: letter.receivedAt.getTime(),
      message_id: messageId,
      to_address: letter.to.join(', '),
      raw: letter.raw,
    })
    .onConflict((oc) => oc.column('message_id').doNothing())
    .execute();
}
