import { ofItem } from '../../../activities/store/of-item';
import type { ItemKey } from '../../../activities/store/tables';
import { addWorkingDays } from '../../../workflows/rules/calendar/calendar';
import type { Act } from '../../../workflows/rules/duty/acts';
import { dayOf, sayDay } from '../../../workflows/rules/time';
import { Refused, type UseCaseParts } from '../parts';

/**
 * What must hold before Chánh Văn phòng sends, edits or holds a report: it has not left, it is near
 * enough to have been seen ahead, and it is held no longer than the plan allows.
 */
export async function checkReportOrder(
  parts: UseCaseParts,
  { plan, no, instance }: ItemKey,
  act: Act,
): Promise<void> {
  if (act.verb !== 'send-report' && act.verb !== 'edit-report' && act.verb !== 'hold-report') {
    return;
  }
  const { template } = await parts.database
    .selectFrom('plans')
    .select('template')
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  const { next } = await parts.database
    .selectFrom('notices')
    .select((eb) => eb.fn.min('at').as('next'))
    .where(ofItem({ plan, no, instance }))
    .where('stage', '=', act.stage)
    .where('rung', '=', act.rung)
    .where('kind', '=', 'report')
    .where('phase', '=', 'planned')
    .executeTakeFirstOrThrow();
  const report = `báo cáo cấp ${act.rung} của bước "${act.stage}"`;
  if (next === null) throw new Refused(`Không có ${report} nào đang chờ gửi.`);
  const calendar = parts.calendar();
  const today = dayOf(parts.now());
  if (dayOf(next) > addWorkingDays(calendar, today, template.lookAhead)) {
    throw new Refused(
      `Sớm nhất ngày ${sayDay(dayOf(next))} mới có ${report}; đề nghị xem trước khi hệ thống báo.`,
    );
  }
  if (act.verb !== 'hold-report') return;
  const most = addWorkingDays(calendar, dayOf(next), template.holdMost);
  if (act.until > most) {
    throw new Refused(
      `Chỉ được hoãn ${report} đến ngày ${sayDay(most)} (${template.holdMost} ngày làm việc); đề nghị chọn ngày sớm hơn.`,
    );
  }
}
