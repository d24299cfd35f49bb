import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import type { PlanDraft } from '../../config/plan-reader/draft';
import { summary } from './plan-documents';

const HEAD = ['SỞ XÂY DỰNG', 'Số: 91/KH-SXD', 'Sơn La, ngày 20 tháng 12 năm 2025', 'KẾ HOẠCH'];
const ABOUT = 'Kiểm tra công tác cải cách hành chính năm 2026';
const BASIS =
  'Căn cứ Kế hoạch số 300/KH-UBND ngày 15/12/2025 của UBND tỉnh; Sở Xây dựng ban hành kế hoạch:';

/** Reads a plan of the sample department whose body is these paragraphs. */
export function planOf(...lines: string[]): PlanDraft {
  const blocks = [...HEAD, ABOUT, BASIS, ...lines].map((text, i) => ({
    kind: 'paragraph' as const,
    label: null,
    text,
    place: { line: i + 1 },
  }));
  return readPlanWith({ blocks }, loadDirectory('mau'), '2026-01-05');
}

/** The items of a plan whose tasks are these paragraphs, each as one line. */
export const itemsOf = (...lines: string[]): string[] =>
  planOf('I. NHIỆM VỤ', ...lines).items.map(summary);
