import { foresee } from '../../activities/mail/foresee';
import { loadLetters } from '../../activities/mail/render';
import type { LetteredYear } from '../../client/use-cases/preview/difference';
import { lettersOf, preview, type Preview } from '../../client/use-cases/preview/preview';
import type { PreviewOrder, WalkedYear } from '../../client/use-cases/preview/walk-year';
import { loadCalendars } from '../../config/calendars';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { at } from '../../workflows/rules/time';
import { directoryOf } from './small-year';

const letters = loadLetters();

/** The seed's plan of 2021 for Văn phòng, Ban Giám đốc and one unit, but for what a test changes. */
export function orderOf(changes: Partial<PreviewOrder> = {}): PreviewOrder {
  return {
    template: loadPlanTemplate('cchc'),
    year: 2021,
    startedAt: at('2021-06-04', '08:00'),
    number: null,
    issuedOn: null,
    directory: directoryOf('qlxd'),
    calendar: calendarOf(loadCalendars()),
    ...changes,
  };
}

/** What `preview` says of a year. */
export const foreseenYear = (order: PreviewOrder): Preview =>
  preview(order, (silent) => foresee(letters, silent));

/** A walked year with the letters that would really be sent in it. */
export const lettered = (walked: WalkedYear): LetteredYear => ({
  walked,
  letters: lettersOf(walked, (silent) => foresee(letters, silent)),
});
