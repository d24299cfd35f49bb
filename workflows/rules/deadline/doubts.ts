import { sayDate } from './dates';
import type { CivilDate, WordDoubt } from './deadline';

/** "Để thực hiện trong tháng 7": July may bound the sending, or what the receivers do. */
export const CLAUSE: WordDoubt = {
  code: 'clause',
  reading: 'chỉ là thời hạn để nơi nhận thực hiện; việc gửi phải xong trước đó',
  why: '“để thực hiện” có thể chỉ việc của nơi nhận; đang hiểu là thời hạn của chính nội dung này',
};

/** "Trước ngày 10/12": read literally the day is too late, though many mean it as the limit. */
export function strictDoubt(code: 'strict' | 'strict-limit', date: CivilDate): WordDoubt {
  const said = sayDate(date);
  const words = code === 'strict' ? 'trước ngày' : 'chậm nhất trước ngày';
  return {
    code,
    reading: `kể cả ngày ${said}`,
    why: `“${words}” đang hiểu theo nghĩa chặt, không tính chính ngày ${said}; nhiều nơi hiểu là hết ngày đó`,
  };
}
