import { checkCalendars, checkClock, checkDisk, checkMail, checkTimer } from './parts';
import { checkCourier, checkIntakes, checkLedger, checkLetters, checkWakes } from './record';
import { checkDates } from './reckoned';
import { lostWorkflows } from './repair';
import type { Check, DoctorParts, Finding } from './check';

const CHECKS: [string, string, (parts: DoctorParts) => Promise<Finding>][] = [
  ['timer', 'Hẹn giờ', checkTimer],
  ['mail', 'Gửi thư', checkMail],
  ['workflows', 'Quy trình', checkWorkflows],
  ['wakes', 'Giờ tự xử lý', checkWakes],
  ['intakes', 'Tiếp nhận', checkIntakes],
  ['letters', 'Thư đi', checkLetters],
  ['courier', 'Hàng chờ thư', checkCourier],
  ['ledger', 'Nhật ký', checkLedger],
  ['clock', 'Đồng hồ', checkClock],
  ['disk', 'Ổ đĩa', checkDisk],
  ['calendar', 'Lịch nghỉ', checkCalendars],
  ['dates', 'Cách tính', checkDates],
];

/** Tries every part for real, and looks for what is stuck. */
export async function doctor(parts: DoctorParts): Promise<Check[]> {
  return Promise.all(
    CHECKS.map(async ([name, title, check]) => {
      try {
        return { name, title, ...(await check(parts)) };
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { name, title, ok: false, text: `Không kiểm tra được: ${why}.` };
      }
    }),
  );
}

async function checkWorkflows(parts: DoctorParts): Promise<Finding> {
  const lost = await lostWorkflows(parts);
  if (lost.length === 0) return { ok: true, text: 'Mọi nội dung chưa kết thúc đều đang chạy.' };
  const names = lost.map(({ workflowId }) => workflowId).join(', ');
  return {
    ok: false,
    text: `Không còn chạy: ${names}; đề nghị chạy lệnh "dondoc doctor --repair".`,
  };
}
