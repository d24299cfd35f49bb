import type { Form } from '../deadline';
import type { Cursor } from './cursor';
import { readStanding } from './on-event';

/**
 * "Tháng 3/2024 và thường xuyên", "quý I, thường xuyên trong năm": the time, which may be but that of a
 * report. "Hằng năm, thường xuyên" goes on.
 */
export function readStandingBehind(cursor: Cursor, form: Form | null): Form | null {
  const joint = cursor.peek();
  if (form === null || (joint !== 'và' && joint !== ',' && joint !== ';')) return form;
  if (cursor.peek(1) !== 'thường' || cursor.peek(2) !== 'xuyên') return form;
  cursor.at++;
  const standing = readStanding(cursor);
  if (standing === null) return null;
  if (form.kind === 'recurring' && form.every === 12 && form.on === null) return standing;
  cursor.around.ongoing = true;
  return form;
}
