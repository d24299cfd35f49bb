import { Refused } from './parts';
import { errorsOf } from './preview';
import { doubtDates } from './preview-doubts';
import { sayDoubt } from './preview-said';
import { unreachableIn } from './preview-reach';
import { walkYear, type PreviewOrder } from './walk-year';

/** What a person should know of a plan that can be started all the same. */
export interface StartChecked {
  warnings: string[];
}

/**
 * Looks through the year that a plan would have before it is started.
 * @param confirmed whether a person agreed to the earlier reading of doubtful words
 * @throws Refused naming every error, or every doubt that nobody has confirmed
 */
export function checkStart(order: PreviewOrder, confirmed: boolean): StartChecked {
  const walked = walkYear(order);
  const unreachable = unreachableIn(walked);
  const errors = errorsOf(walked, unreachable);
  if (errors.length > 0) {
    throw new Refused(`Chưa khởi động được kế hoạch:\n${lines(errors)}`);
  }
  const doubts = doubtDates(order.template, order.calendar).map(sayDoubt);
  if (doubts.length > 0 && !confirmed) {
    throw new Refused(
      `Mẫu kế hoạch còn chỗ có hai cách hiểu; đề nghị ghi rõ trong mẫu, hoặc thêm --confirm để lấy cách hiểu sớm hơn:\n${lines(doubts)}`,
    );
  }
  return { warnings: unreachable.map(({ said }) => said) };
}

const lines = (sentences: string[]): string => sentences.map((said) => `  ${said}`).join('\n');
