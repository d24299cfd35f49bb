import { readFile } from 'node:fs/promises';
import { at, dayOf, type Instant } from '../../workflows/rules/time';
import type { Fact } from '../../workflows/rules/duty/acts';
import { ground, type Ground } from '../support/ground';
import { onLifeClock, onSteppedClock } from '../support/item-clocks';
import { freshDatabase, temporalAddress, workflowBundle } from '../support/parts';
import { answersTo, live } from '../support/people';

/** The server skips forward from the present, so the plan is next year's. */
const startedAt = Date.now();
const year = Number(dayOf(startedAt).slice(0, 4)) + 1;

let code: string;
beforeAll(async () => {
  code = await readFile(workflowBundle(), 'utf8');
});

interface Lived {
  done: string[];
  notices: { key: string; at: Instant; to: string; phase: string; why: string }[];
  facts: string[];
}

async function lived(no: string, start: typeof onLifeClock): Promise<Lived> {
  const databaseUrl = await freshDatabase();
  const on = await ground({
    ...{ temporalAddress: temporalAddress(), databaseUrl, code, startedAt, year },
  });
  try {
    const item = await start(on, no);
    const done = await live(
      on,
      item,
      no,
      await answersTo(on, no),
      at(`${year + 1}-12-20`, '12:00'),
    );
    return { done, ...(await told(on, no)) };
  } finally {
    await on.stop();
  }
}

async function told({ database }: Ground, no: string): Promise<Omit<Lived, 'done'>> {
  const notices = await database
    .selectFrom('notices')
    .select(['key', 'at', 'to_seat as to', 'phase', 'why'])
    .where('no', '=', no)
    .orderBy('key')
    .execute();
  const entries = await database
    .selectFrom('ledger')
    .select(['at', 'kind', 'body'])
    .where('no', '=', no)
    .where('kind', 'not in', ['issued', 'created'])
    .orderBy('n')
    .execute();
  const facts = entries.map(({ at: instant, kind, body }) => {
    const fact = body['fact'] as Fact;
    return [dayOf(instant), kind, 'stage' in fact ? fact.stage : ''].join(' ').trim();
  });
  return { notices, facts };
}

describe("Temporal's own clock and the stepped clock of rehearsals", () => {
  it.each([
    ['3', 100],
    ['6', 30],
  ])('give item %s the same year: who is told what, and when', async (no, atLeast) => {
    const [stepped, life] = await Promise.all([lived(no, onSteppedClock), lived(no, onLifeClock)]);
    expect(life.done).toEqual(stepped.done);
    expect(life.done.every((outcome) => outcome.endsWith('{"outcome":"applied"}'))).toBe(true);
    expect(life.facts).toEqual(stepped.facts);
    expect(life.facts.at(-1)).toMatch(/ended$/);
    expect(life.notices).toEqual(stepped.notices);
    expect(life.notices.length).toBeGreaterThan(atLeast);
  });
});
