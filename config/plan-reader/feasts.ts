import type { Form, Holiday } from '../../workflows/rules/deadline/deadline';

/** The feast that a time goes by without a day: "Xong trước Tết Nguyên đán"; null where it goes by none. */
export function feastIn(form: Form): Holiday['name'] | null {
  if (form.kind === 'list') return form.of.map(feastIn).find((name) => name !== null) ?? null;
  const anchor = form.kind === 'ahead' ? form.before : form.kind === 'within' ? form.after : null;
  return anchor !== null && 'holiday' in anchor ? anchor.holiday.name : null;
}
