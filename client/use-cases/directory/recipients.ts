import type { Transaction } from 'kysely';
import type { Database } from '../../../activities/store/database';
import type { Tables } from '../../../activities/store/tables';
import type { NoticeTable } from '../../../activities/store/tables/letters';
import { ownersOf } from '../../../workflows/rules/notices/duty-notices';
import { owes } from '../../../workflows/rules/duty/state';
import { dayOf, type Day, type Instant } from '../../../workflows/rules/time';
import { personOn, type HolderChange, type DirectoryRecord } from './change';

type Reader = Database | Transaction<Tables>;

/** Something of a running plan that goes to another person. Persons by their ids; null: nobody. */
interface Redirected {
  seat: string;
  before: string | null;
  after: string | null;
}

export interface RedirectedDuty extends Redirected {
  plan: string;
  item: string;
  instance: number;
  stage: string;
  duty: string;
  from: Day;
}

export interface RedirectedNotice extends Redirected {
  key: string;
  item: string;
  stage: string | null;
  kind: NoticeTable['kind'];
  at: Instant;
}

export interface RedirectedLetter extends Redirected {
  id: string;
  subject: string;
}

/** What is owed in running plans and has another owner, today or later. */
export async function redirectedDuties(
  database: Reader,
  holders: HolderChange[],
): Promise<RedirectedDuty[]> {
  if (holders.length === 0) return [];
  const items = await database
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select('items.state')
    .where('plans.phase', '=', 'running')
    .orderBy('items.plan')
    .orderBy('items.no')
    .orderBy('items.instance')
    .execute();
  return items.flatMap(({ state: { plan, no, instance, stages } }) =>
    stages
      .filter(({ phase }) => phase === 'open')
      .flatMap(({ id: stage, duties }) =>
        duties
          .filter(owes)
          .flatMap((duty) =>
            holders
              .filter(({ seat }) => ownersOf(duty).includes(seat))
              .map((change) => ({ plan, item: no, instance, stage, duty: duty.id, ...change })),
          ),
      ),
  );
}

/** Notices that are planned or due, and whose seat has another holder on their day. */
export async function redirectedNotices(
  database: Reader,
  before: DirectoryRecord,
  after: DirectoryRecord,
  today: Day,
): Promise<RedirectedNotice[]> {
  const notices = await database
    .selectFrom('notices')
    .innerJoin('plans', 'plans.id', 'notices.plan')
    .select(['key', 'no', 'stage', 'kind', 'at', 'to_seat'])
    .where('plans.phase', '=', 'running')
    .where('notices.phase', 'in', ['planned', 'due'])
    .orderBy('at')
    .orderBy('key')
    .execute();
  return notices
    .map(({ key, no, stage, kind, at, to_seat: seat }) => {
      const day = dayOf(at) < today ? today : dayOf(at);
      const persons = {
        before: personOn(before, seat, day),
        after: personOn(after, seat, day),
      };
      return { key, item: no, stage, kind, at, seat, ...persons };
    })
    .filter((notice) => notice.before !== notice.after);
}

/** Letters that have not left and tell, among others, what its reader is no longer the one to hear. */
export async function redirectedLetters(
  database: Reader,
  before: DirectoryRecord,
  after: DirectoryRecord,
  today: Day,
): Promise<RedirectedLetter[]> {
  const letters = await database
    .selectFrom('letters')
    .innerJoin('notices', 'notices.letter', 'letters.id')
    .select(['letters.id', 'subject', 'notices.to_seat', 'person', 'due_at'])
    .distinct()
    .where('letters.phase', 'in', ['queued', 'retry'])
    .orderBy('due_at')
    .orderBy('letters.id')
    .orderBy('notices.to_seat')
    .execute();
  return letters
    .map(({ id, subject, to_seat: seat, person }) => ({
      id,
      subject,
      seat,
      before: person,
      after: personOn(after, seat, today),
    }))
    .filter(
      (letter) =>
        letter.before !== letter.after && letter.before === personOn(before, letter.seat, today),
    );
}
