import type { Holder } from '../../../activities/store/directory';
import { deputyFor, ownersOf } from '../../../workflows/rules/notices/duty-notices';
import { owes, type DutyState, type StageState } from '../../../workflows/rules/duty/state';
import type { PlanFacts } from '../../../workflows/rules/plan/plan';
import { insteadOf, type Instead } from '../../../workflows/rules/notices/vacancy';

/** Who holds which seat on a day, and who is in charge. */
export interface Held extends Pick<PlanFacts, 'inCharge'> {
  holders: Map<string, Pick<Holder, 'email'>>;
}

/** Who is told of a duty whose own seat nobody holds; null: others hear of it anyway. */
function heardBy(stage: StageState, duty: DutyState, held: Held): Instead | null {
  return insteadOf(
    {
      seat: duty.seat,
      matter: stage.meets === 'approve' ? 'decision' : 'owed',
      vacant: true,
      others: othersOf(stage, duty),
      begins: true,
      deputy: deputyFor(held, duty.unit),
    },
    (seat) => Boolean(held.holders.get(seat)?.email),
  );
}

const othersOf = (stage: StageState, duty: DutyState): string[] =>
  stage.meets === 'consent' ? [] : ownersOf(duty).filter((seat) => seat !== duty.seat);

/** Whether a duty falls to a seat because its own is vacant. */
export function fallsTo(seat: string, stage: StageState, duty: DutyState, held: Held): boolean {
  if (held.holders.has(duty.seat)) return false;
  const heard = heardBy(stage, duty, held);
  return heard?.seat === seat && heard.of === 'thing';
}

/** Why somebody else is asked for a duty that is owed, in words; null: its seat is held. */
export function vacancyOf(
  stage: StageState,
  duty: DutyState,
  held: Held,
  seats: Map<string, string>,
): string | null {
  if (stage.phase !== 'open' || !owes(duty) || held.holders.has(duty.seat)) return null;
  const title = (seat: string): string => seats.get(seat) ?? seat;
  const heard = heardBy(stage, duty, held);
  if (heard?.of === 'thing') return `Ghế trống, kính trình ${title(heard.seat)}`;
  if (heard) return `Ghế trống, ${title(heard.seat)} được đề nghị tìm người xử lý`;
  const others = othersOf(stage, duty).filter((seat) => held.holders.has(seat));
  return others.length > 0
    ? `Ghế trống, ${others.map(title).join(', ')} thực hiện`
    : 'Ghế trống, không còn ai khác để báo';
}
