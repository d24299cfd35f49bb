import { deputyFor, ownersOf, reportSeat } from '../../workflows/rules/notices/duty-notices';
import { dayOf, sayDay, type Instant } from '../../workflows/rules/time';
import { stageTemplate } from '../../workflows/rules/plan/plan';
import { insteadOf, type Matter } from '../../workflows/rules/notices/vacancy';
import type { NoticeRow } from '../store/tables';
import { reportKey, type DutyRow, type Facts, type ItemFacts } from './facts';
import { isToOwner, type Form } from './forms';

/** Whom a notice reaches: in its own seat, or in another because that cannot be written to. */
export type Reached =
  | { seat: string; form: Form; unheard: string | null }
  /** Nobody is told: why. */
  | { not: string };

/** Who is told of a notice on that day: the seat it is for, or whoever hears in its place. */
export function reach(
  notice: NoticeRow,
  form: Form,
  item: ItemFacts,
  duty: DutyRow | null,
  facts: Facts,
  now: Instant,
): Reached {
  const reached = (seat: string): boolean => Boolean(facts.holders.get(seat)?.email);
  const seat = notice.to_seat;
  const early = form === 'ahead' ? facts.reports.get(reportKey(notice)) : undefined;
  if (early && !early.held) {
    return { not: `báo cáo không gửi được: ${unheard(early.seat, true, early.day, facts)}` };
  }
  if (reached(seat)) return { seat, form, unheard: null };
  const vacant = !facts.holders.has(seat);
  const why = unheard(seat, vacant, dayOf(now), facts);
  const { in_charge: inCharge } = item.plan;
  const matter = matterOf(form);
  const others = othersOf(notice, form, item, duty);
  const instead = insteadOf(
    {
      ...{ seat, vacant, matter, others },
      begins: seat === duty?.seat && !GOES_ON.has(form),
      deputy: deputyFor({ inCharge }, duty?.unit ?? '*'),
    },
    reached,
  );
  if (!instead) return { not: why + whoElse(matter, others.filter(reached), facts) };
  return { seat: instead.seat, form: instead.of === 'thing' ? form : 'vacant', unheard: why };
}

/** What speaks of a duty that its owner knows. */
const GOES_ON = new Set<Form>(['remind', 'moved', 'chase']);

function unheard(seat: string, vacant: boolean, day: string, { seats }: Facts): string {
  const title = `chức vụ ${seats.get(seat) ?? seat}`;
  return vacant
    ? `${title} khuyết vào ngày ${sayDay(day)}`
    : `${title} chưa có địa chỉ thư trong danh mục`;
}

/** Why it is well that nobody is told instead. */
function whoElse(matter: Matter, others: string[], { seats }: Facts): string {
  if (matter === 'ahead') return '; báo cáo gửi đúng ngày theo nội dung hệ thống tổng hợp';
  if (matter === 'own') return '';
  const titles = new Set(others.map((seat) => seats.get(seat) ?? seat));
  return titles.size > 0 ? `; vẫn báo đến ${[...titles].join(', ')}` : '; không còn ai khác để báo';
}

const MATTERS: Partial<Record<Form, Matter>> = {
  decide: 'decision',
  missing: 'decision',
  report: 'report',
  'report-own': 'report',
  ahead: 'ahead',
  review: 'review',
  extension: 'review',
  forsaken: 'review',
  'not-arisen': 'review',
  state: 'own',
};

const matterOf = (form: Form): Matter => MATTERS[form] ?? (isToOwner(form) ? 'owed' : 'office');

/** The other seats that are told of the same thing. */
function othersOf(notice: NoticeRow, form: Form, item: ItemFacts, duty: DutyRow | null): string[] {
  if (!duty || notice.stage === null) return [];
  const stage = item.stages.get(notice.stage)!;
  const another = (seat: string): boolean => seat !== notice.to_seat;
  if (form !== 'report' && form !== 'report-own') {
    return stage.row.meets === 'consent' ? [] : ownersOf(duty).filter(another);
  }
  // That a unit is late is no news to Chánh Văn phòng; a director's rung is answered by another's.
  const { in_charge: inCharge } = item.plan;
  return stageTemplate(item.template, notice.stage)
    .ladder.filter(({ to }) => to !== 'chief')
    .map(({ to }) => reportSeat({ inCharge }, to, duty.unit))
    .filter(another);
}
