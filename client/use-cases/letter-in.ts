import { sql } from 'kysely';
import { read } from '../../workflows/rules/deadline/read';
import { dayOf, sayDay } from '../../workflows/rules/time';
import type { ActOrder } from './act';
import { Refused, type UseCaseParts } from './parts';

/**
 * What must hold of a letter in before it is taken: its deadline can be read, and it was not entered
 * before. One letter entered twice would begin a second consultation (item 1).
 */
export async function checkLetter(parts: UseCaseParts, order: ActOrder): Promise<void> {
  const { act, said } = order.act;
  if (act.verb !== 'letter-in') return;
  if (act.due !== null) {
    const reading = read(act.due);
    if (!reading.ok) throw new Refused(reading.refused);
  }
  const number = said['number'];
  if (typeof number !== 'string') return;
  const before = await parts.database
    .selectFrom('intakes')
    .select('at')
    .where('plan', '=', order.plan)
    .where('no', '=', order.no)
    .where(sql<string>`act->>'verb'`, '=', 'letter-in')
    .where(sql<string>`said->>'number'`, '=', number)
    .where(sql<boolean>`coalesce(outcome, '') <> 'refused'`)
    .where(
      sql<boolean>`not exists (select from intakes as later
        where later.act->>'verb' = 'correct' and later.act->>'intake' = intakes.id)`,
    )
    .executeTakeFirst();
  if (!before) return;
  throw new Refused(
    `Văn bản số ${number} đã được ghi nhận cho nội dung ${order.no} ngày ${sayDay(dayOf(before.at))}; nếu ghi sai, đề nghị dùng thao tác đính chính.`,
  );
}
