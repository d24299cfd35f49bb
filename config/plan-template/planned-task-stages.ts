import type { TaskStageFile } from './template-file';

const OFFICE_ADDED = 'do Văn phòng Sở bổ sung để bảo đảm tiến độ';

const plain = { reviewed: false, rounds: false, optional: false, roll: 'back' } as const;

/** They open the day before they are due or on it, so there is nothing to remind of. */
const atOnce = { ...plain, reminders: { before: [] } };

/** The stages of a line that writes none, in a template that has no `taskStages`. */
export const TASK_STAGES: readonly TaskStageFile[] = [
  {
    id: 'hand-in',
    title: 'Nộp sản phẩm',
    ask: 'chỉ đạo thực hiện nội dung này và gửi sản phẩm về Văn phòng Sở',
    by: 'lead',
    meets: 'submit',
    due: 'chậm nhất 05 ngày làm việc trước thời hạn của Sở',
    ...plain,
  },
  {
    id: 'check',
    title: 'Văn phòng Sở kiểm tra sản phẩm',
    ask: 'kiểm tra, tổng hợp sản phẩm và dự thảo văn bản trình lãnh đạo Sở',
    by: 'office',
    meets: 'submit',
    due: 'chậm nhất 03 ngày làm việc trước thời hạn của Sở',
    basis: OFFICE_ADDED,
    ...atOnce,
    reviewed: true,
  },
  {
    id: 'approve',
    title: 'Lãnh đạo Sở duyệt sản phẩm',
    ask: 'xem xét, phê duyệt sản phẩm và dự thảo văn bản',
    by: 'deputy',
    meets: 'approve',
    due: 'chậm nhất 02 ngày làm việc trước thời hạn của Sở',
    basis: OFFICE_ADDED,
    ...atOnce,
  },
  {
    id: 'send',
    title: 'Gửi sản phẩm',
    ask: 'phát hành văn bản gửi sản phẩm và ghi số văn bản',
    by: 'office',
    meets: 'issue',
    ...atOnce,
  },
];

/** The one stage of work that goes on all year: it has no deadline and is never overdue. */
export const STANDING_STAGES: readonly TaskStageFile[] = [
  {
    id: 'carry-out',
    title: 'Thực hiện thường xuyên',
    ask: 'thực hiện thường xuyên nội dung này và báo cáo kết quả khi được đề nghị',
    by: 'lead',
    meets: 'submit',
    ...plain,
    reviewed: true,
  },
];

/** What Ban Giám đốc leads is decided by it: Văn phòng prepares it, and the decision is asked for. */
export const boardStages = (by: 'deputy' | 'director'): readonly TaskStageFile[] => [
  {
    id: 'prepare',
    title: 'Văn phòng Sở chuẩn bị nội dung trình',
    ask: 'tham mưu, chuẩn bị nội dung và dự thảo văn bản trình lãnh đạo Sở',
    by: 'office',
    meets: 'submit',
    due: 'chậm nhất 05 ngày làm việc trước thời hạn của Sở',
    basis: OFFICE_ADDED,
    ...plain,
    reviewed: true,
  },
  {
    id: 'decide',
    title: 'Lãnh đạo Sở quyết định',
    ask: 'xem xét, cho ý kiến chỉ đạo thực hiện nội dung này',
    by,
    meets: 'approve',
    ...plain,
  },
];

/** The same for work that goes on all year: it is asked from time to time how it goes. */
export const boardStanding = (by: 'deputy' | 'director'): readonly TaskStageFile[] => [
  {
    id: 'direct',
    title: 'Chỉ đạo thường xuyên',
    ask: 'thường xuyên cho ý kiến chỉ đạo thực hiện nội dung này',
    by,
    meets: 'approve',
    ...plain,
  },
];

/** Working days after the letter, or after the item that is waited for, where the words name none. */
export const TASK_DAYS = 10;
