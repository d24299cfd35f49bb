import { movesOf } from '../../client/use-cases/calendar/moves';
import { loadCalendars } from '../../config/calendars';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { itemDifference } from '../../workflows/rules/calendar/difference';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { NoticeFacts } from '../../workflows/rules/notices/notice';
import { calendar, itemState, itemTemplate, wall } from '../support/item-state';

const template = loadPlanTemplate('cchc');

/** Item 6 waits for its letter; Văn phòng is asked every 10 working days from 10/1/2022. */
const waiting = (): NoticeFacts => ({
  state: itemState('6', []),
  item: itemTemplate('6'),
  plan: { year: 2021, startedOn: '2021-06-04', inCharge: { '*': 'bgd.deputy-1' } },
  mail: template.mail,
  lookAhead: template.lookAhead,
  holdMost: template.holdMost,
  calendar,
});

/** Ten more days off: the last ask of the next year falls behind its end. */
const OFF = [14, 15, 16, 17, 18, 21, 22, 23, 24, 25].map((day) => `2022-03-${day}`);
const withDaysOff = calendarOf(
  loadCalendars().map((year) =>
    year.year === 2022
      ? {
          ...year,
          off: [...year.off, ...OFF.map((day) => ({ day, name: 'nghỉ', source: 'CV 1' }))],
        }
      : year,
  ),
);

it('says of asks that go on and on only that they move, not that the last one is dropped', () => {
  const change = { calendar: withDaysOff, n: 1, at: wall('2021-12-01 08:00'), document: 'CV 1' };
  const difference = itemDifference(waiting(), change, new Set());
  const { notices } = movesOf(itemTemplate('6'), difference);
  expect(notices.length).toBeGreaterThan(10);
  expect(new Set(notices.map((notice) => notice.change))).toEqual(new Set(['moved']));
});
