import type { Database } from '../../../activities/store/database';
import { titleOf } from '../../../config/act-forms';
import type { Act } from '../../../workflows/rules/duty/acts';
import { stageTemplate, type ItemTemplate } from '../../../workflows/rules/plan/plan';
import { isDay, sayDay } from '../../../workflows/rules/time';

/** What seats and units are called, by their codes. */
export type Names = Map<string, string>;

export type Words = { label: string; value: string }[];

export async function namesIn(database: Database): Promise<Names> {
  const seats = await database.selectFrom('seats').select(['code', 'title']).execute();
  const units = await database.selectFrom('units').select(['code', 'name']).execute();
  return new Map([
    ...seats.map(({ code, title }) => [code, title] as const),
    ...units.map(({ code, name }) => [code, name] as const),
  ]);
}

/** An act in words: what was done, in which step, for whose duty. */
export function actionOf(act: Act, template: ItemTemplate, names: Names): string {
  const title = titleOf(act);
  const stage =
    'stage' in act && act.stage !== null ? stageTemplate(template, act.stage).title : '';
  if (stage === '') return title;
  if (!('unit' in act) || act.unit === null) return `${title} – ${stage}`;
  const [unit = '', criterion] = act.unit.split('/');
  const name = names.get(unit) ?? unit;
  return `${title} – ${stage} (${name}${criterion ? `, tiêu chí ${criterion}` : ''})`;
}

/**
 * All that was entered with an act when it was done: its facts and what was said. A correction shows
 * what it puts in the old act's place.
 */
export function enteredWith(act: Act, said: Record<string, unknown>): Record<string, unknown> {
  const { replaced, instead, ...now } = said as Record<string, Record<string, unknown>>;
  const corrected = act.verb === 'correct' ? act.act : null;
  return { ...corrected, ...instead, ...act, ...(replaced ?? now) };
}

/** What is worth reading of an act, in this order; codes of seats and days in words. */
const LABELS: Record<string, string> = {
  number: 'Số',
  dated: 'Ngày văn bản',
  sender: 'Nơi gửi',
  about: 'Về việc',
  arrivalNumber: 'Số đến',
  arrivedOn: 'Ngày đến',
  due: 'Thời hạn',
  basis: 'Căn cứ',
  document: 'Căn cứ',
  seat: 'Người nhận việc',
  who: 'Người chỉ đạo',
  on: 'Ngày',
  how: 'Hình thức',
  what: 'Nội dung',
  moves: 'Thời hạn mới của Sở',
  until: 'Đến ngày',
  promise: 'Hẹn ngày',
  answer: 'Trả lời',
  reason: 'Lý do',
  text: 'Nội dung',
};

/** The fields of an act, and what was said with it, in words. */
export function wordsOf(fields: Record<string, unknown>, names: Names): Words {
  const words = Object.entries(LABELS).flatMap(([field, label]) => {
    const value = fields[field];
    if (typeof value !== 'string' || value === '') return [];
    return [{ label, value: isDay(value) ? sayDay(value) : (names.get(value) ?? value) }];
  });
  if (fields['agreed'] === false) words.unshift({ label: 'Ý kiến', value: 'không đồng ý' });
  return words;
}
