import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PreviewOrder } from '../../client/use-cases/preview/walk-year';
import { loadCalendars } from '../../config/calendars';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Fact } from '../../workflows/rules/duty/acts';
import type { ItemState } from '../../workflows/rules/duty/state';
import { initialState } from '../../workflows/rules/initial';
import type { ItemTemplate } from '../../workflows/rules/plan/plan';
import { timesOf } from '../../workflows/rules/plan/task';
import { at } from '../../workflows/rules/time';
import { directoryOf } from './small-year';
import { EditedText } from './yaml-edit';

/** The name by which the plan of all kinds of lines is loaded, and its text. */
export const FILE = 'ke-hoach.yaml';
export const shipped = readFileSync(
  path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml'),
  'utf8',
);
export const whole = new EditedText(shipped);
export const template = checkPlanTemplate(FILE, shipped);
export const calendar = calendarOf(loadCalendars());

/** The plan starts on Friday 04/6/2021 at 08:00, after the mail of that day. */
export const facts = {
  year: 2021,
  startedOn: '2021-06-04',
  inCharge: { '*': 'bgd.deputy-1' },
};
export const startedAt = at('2021-06-04', '08:00');

export const itemOf = (no: string): ItemTemplate => template.items.find((item) => item.no === no)!;

/** An instance of a line as it stands at the plan's start, for its n-th time. */
export function begun(no: string, n: number): ItemState {
  const item = itemOf(no);
  const time = timesOf(item, facts, calendar, String)[n - 1] ?? null;
  return initialState('ke-hoach-2021', item, facts, ['qlxd'], startedAt, n, time);
}

/** A letter that arrives on Monday 5/7/2021 in the afternoon. */
export function letterIn(due: string | null, units: string[]): Fact {
  const when = at('2021-07-05', '14:00');
  const by = { seat: 'vp.clerk', role: 'clerk', unit: 'vp' } as const;
  const arrivedOn = '2021-07-05';
  const act = { verb: 'letter-in', kind: 'request', arrivedOn, due, units } as const;
  return { type: 'acted', at: when, intake: { id: 'v1', at: when, by, act } };
}

/** The order to preview, or to start, the plan of a text. */
export const orderOf = (text: string): PreviewOrder => ({
  template: checkPlanTemplate(FILE, text),
  ...{ year: 2021, startedAt, number: null, issuedOn: null },
  ...{ directory: directoryOf('qlxd', 'qhkt', 'ttra'), calendar },
});
