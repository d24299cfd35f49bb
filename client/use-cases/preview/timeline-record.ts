import type { Database } from '../../../activities/store/database';
import type { Fact } from '../../../workflows/rules/duty/acts';
import { iso } from '../../../workflows/rules/time';
import { rowOf } from './fact-row';
import { arrange, type Timeline, type TimelineLetter, type TimelineRow } from './timeline';

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
  const items = new Map(template.items.map((item) => [item.no, item]));
  const rounds = new Map<string, number>();
  return entries
    .filter(({ body }) => 'fact' in body)
    .flatMap(({ no, instance, body }) => {
      const fact = body['fact'] as Fact;
      const row = { at: iso(fact.at), item: no, instance, to: null, rung: null };
      const told = { ...row, ...rowOf(fact, items.get(no)!) };
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
