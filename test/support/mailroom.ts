import { randomUUID } from 'node:crypto';
import { compose, type Composed, type ComposeParts } from '../../activities/mail/compose';
import { linkTokens } from '../../activities/mail/links';
import { loadLetters } from '../../activities/mail/render';
import { record, type RecordParts } from '../../activities/record';
import { openDatabase, type Database } from '../../activities/store/database';
import { saveDirectory } from '../../activities/store/directory';
import type { LetterRow, NoticeRow } from '../../activities/store/tables';
import { layDownPlan } from '../../client/use-cases/acts/lay-down';
import { loadCalendars } from '../../config/calendars';
import { loadDirectory, type Directory } from '../../config/directory';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Act, Fact, Role } from '../../workflows/rules/duty/acts';
import { at, dayOf, type Instant } from '../../workflows/rules/time';
import { freshDatabase } from './parts';

export const PLAN = 'cchc-2021';
export const calendar = calendarOf(loadCalendars());

type RoomParts = ComposeParts & Pick<RecordParts, 'shipped'>;

/** A record with the sample department and the seed's plan, whose items are driven by hand. */
export interface Mailroom {
  database: Database;
  parts: RoomParts;
  /** Records facts of an item as its workflow would. */
  happens(no: string, now: Instant, ...facts: Fact[]): Promise<void>;
  /** Stores an intake and records that it was applied. */
  acts(no: string, now: Instant, by: string, act: Act, said?: object): Promise<void>;
  /** Lets the items' and the courier's wakes pass up to an instant, in order. */
  until(to: Instant): Promise<void>;
  compose(now: Instant): Promise<Composed>;
  letters(): Promise<LetterRow[]>;
  notices(): Promise<NoticeRow[]>;
  close(): Promise<void>;
}

export interface MailroomOptions {
  /** Changes the sample department before the plan starts. */
  directory?: (directory: Directory) => void;
  number?: string;
  url?: string;
}

/** Plan started on 4/6/2021 at 09:00; nothing has been looked at yet. */
export async function mailroom(options: MailroomOptions = {}): Promise<Mailroom> {
  const database = await openDatabase(options.url ?? (await freshDatabase()), 2);
  const directory = loadDirectory('mau');
  options.directory?.(directory);
  await saveDirectory(database, directory);
  const startedAt = at('2021-06-04', '09:00');
  const template = loadPlanTemplate('cchc');
  const { number } = options;
  await layDownPlan(
    { database, shipped: calendar, now: () => startedAt },
    { template, year: 2021, number, issuedOn: '2021-06-04' },
  );
  const parts: RoomParts = {
    database,
    shipped: calendar,
    calendar: () => calendar,
    letters: loadLetters(),
    links: linkTokens(Buffer.alloc(32, 7)),
    publicUrl: 'https://dondoc.sxd.example',
    mailDomain: 'sxd.example',
    heartbeat: () => undefined,
  };
  const room = new Room(database, parts);
  for (const { no } of template.items) await room.happens(no, startedAt);
  return room;
}

class Room implements Mailroom {
  constructor(
    readonly database: Database,
    readonly parts: RoomParts,
  ) {}

  async happens(no: string, now: Instant, ...facts: Fact[]): Promise<void> {
    const { seq } = await this.database
      .selectFrom('items')
      .select('seq')
      .where('no', '=', no)
      .executeTakeFirstOrThrow();
    const parts = { ...this.parts, nudge: async () => undefined };
    await record(parts, { plan: PLAN, no, instance: 1, seq, facts, now });
  }

  async acts(no: string, now: Instant, by: string, act: Act, said: object = {}): Promise<void> {
    const [unit, role] = by.split(/[.-]/) as [string, Role];
    const id = randomUUID();
    await this.database
      .insertInto('intakes')
      .values({
        ...{ id, plan: PLAN, no, instance: 1, at: now, by_seat: by, by_role: role, by_unit: unit },
        ...{ act: JSON.stringify(act), said: JSON.stringify(said) },
        ...{ delivered_at: now, outcome: null, refusal: null },
      })
      .execute();
    const intake = { id, at: now, by: { seat: by, role, unit }, act };
    await this.happens(no, now, { type: 'acted', at: now, intake });
  }

  async until(to: Instant): Promise<void> {
    for (;;) {
      const item = await this.database
        .selectFrom('items')
        .select(['no', 'next_wake'])
        .where('next_wake', '<=', to)
        .orderBy('next_wake')
        .orderBy('no')
        .executeTakeFirst();
      const { next_wake: courier } = await this.database
        .selectFrom('couriers')
        .select('next_wake')
        .executeTakeFirstOrThrow();
      if (item?.next_wake && (courier === null || item.next_wake <= courier)) {
        await this.happens(item.no, item.next_wake);
      } else if (courier !== null && courier <= to) await this.compose(courier);
      else return;
    }
  }

  compose(now: Instant): Promise<Composed> {
    return compose(this.parts, { now });
  }

  letters(): Promise<LetterRow[]> {
    return this.database
      .selectFrom('letters')
      .selectAll()
      .orderBy('dated')
      .orderBy('to_seat')
      .execute();
  }

  notices(): Promise<NoticeRow[]> {
    return this.database.selectFrom('notices').selectAll().orderBy('at').orderBy('key').execute();
  }

  close(): Promise<void> {
    return this.database.destroy();
  }
}

/** Item 3 opens on Sunday 1/8/2021, so its units are told on Monday 2/8 at 07:45. */
export async function surveyOpens(room: Mailroom): Promise<void> {
  const opens = at('2021-08-01', '07:45');
  await room.happens(
    '3',
    opens,
    { type: 'opened', at: opens },
    { type: 'stage-opened', at: opens, stage: 'unit-lists' },
  );
}

export const lettersTo = (letters: LetterRow[], seat: string): LetterRow[] =>
  letters.filter(({ to_seat }) => to_seat === seat);

/** The days on which they were dated. */
export const daysOf = (letters: LetterRow[]): string[] => letters.map(({ dated }) => dayOf(dated));
