import { sql } from 'kysely';
import { OutsideCalendar } from '../../../workflows/rules/calendar/calendar';
import { read } from '../../../workflows/rules/deadline/read';
import { dueBeforeArrival } from '../../../workflows/rules/plan/letter-due';
import { dayOf, sayDay, type Day } from '../../../workflows/rules/time';
import type { ActOrder } from './order';
import { Refused, type UseCaseParts } from '../parts';

/**
 * What must hold of a letter in before it is taken: its deadline can be read, its item waits for
 * one, and it was not entered before. One letter entered twice would begin a second consultation (item 1).
 */
export async function checkLetter(parts: UseCaseParts, order: ActOrder): Promise<void> {
  const { said } = order.act;
  const corrected = order.act.act.verb === 'correct' ? order.act.act.act : null;
  const act = corrected ?? order.act.act;
  if (act.verb !== 'letter-in') return;
  if (act.due !== null) await checkDue(parts, order.plan, act.due, act.arrivedOn);
  if (corrected) return;
  await refuseUnawaited(parts, order);
  const number = said['number'];
  if (typeof number !== 'string') return;
  const before = await parts.database
    .selectFrom('intakes')
    .select('at')
    .where('plan', '=', order.plan)
    .where('no', '=', order.no)
    .where(sql<string>`act->>'verb'`, '=', 'letter-in')
    .where(sql<string>`said->>'number'`, '=', number)
    .where('id', '!=', order.id ?? '')
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

/** A line of any plan that its own words date has nothing to do with a letter. */
async function refuseUnawaited({ database }: UseCaseParts, { plan, no }: ActOrder): Promise<void> {
  const row = await database
    .selectFrom('plans')
    .select('template')
    .where('id', '=', plan)
    .executeTakeFirst();
  const item = row?.template.items.find((each) => each.no === no);
  if (item?.task && !item.letter) throw new Refused(`Mục ${no} không chờ văn bản nào.`);
}

/**
 * A letter's deadline must be readable, lie where days can be counted, and not before the letter
 * came; it may have passed since.
 */
async function checkDue(
  { database, calendar }: UseCaseParts,
  plan: string,
  words: string,
  arrivedOn: Day,
): Promise<void> {
  const reading = read(words);
  if (!reading.ok) throw new Refused(reading.refused);
  const { year } = await database
    .selectFrom('plans')
    .select('year')
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  const facts = { plan: { year }, calendar: calendar() };
  try {
    const early = dueBeforeArrival(words, arrivedOn, facts);
    if (early !== null) throw new Refused(early);
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    throw new Refused(`Không tính được thời hạn "${words}"; đề nghị ghi ngày cụ thể.`);
  }
}
