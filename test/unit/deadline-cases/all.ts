import { beside } from './beside';
import { byPaper } from './by-paper';
import { countedBack } from './counted-back';
import { counts } from './counts';
import { countsLeft } from './counts-left';
import { countsNotOver } from './counts-not-over';
import { countsTold } from './counts-told';
import { dayLists } from './day-lists';
import { days } from './days';
import { endsOfPeriods } from './ends-of-periods';
import { events } from './events';
import { eventsAbout } from './events-about';
import { eventsAtOnce } from './events-at-once';
import { eventsNamed } from './events-named';
import { eventsOwn } from './events-own';
import { hoursAndTentative } from './hours-and-tentative';
import { hoursOfDays } from './hours-of-days';
import { limits } from './limits';
import { months } from './months';
import { narrower } from './narrower';
import { numberedDays } from './numbered-days';
import { offices } from './offices';
import { openings } from './openings';
import { partsOfTime } from './parts-of-time';
import { quarters } from './quarters';
import { recurring } from './recurring';
import { recurringDays } from './recurring-days';
import { recurringQuarters } from './recurring-quarters';
import { reportNames } from './report-names';
import { sentences } from './sentences';
import { several } from './several';
import { standing } from './standing';
import { turns } from './turns';
import { twoClauses } from './two-clauses';
import { twofold } from './twofold';
import { weekdays } from './weekdays';
import { windows } from './windows';
import { years } from './years';
import { yearsTold } from './years-told';
import type { WordingCase } from './wording';

/** Every wording that must be read. */
export const wordings: WordingCase[] = [
  ...beside,
  ...byPaper,
  ...countedBack,
  ...counts,
  ...countsLeft,
  ...countsNotOver,
  ...countsTold,
  ...dayLists,
  ...days,
  ...endsOfPeriods,
  ...events,
  ...eventsAbout,
  ...eventsAtOnce,
  ...eventsNamed,
  ...eventsOwn,
  ...hoursAndTentative,
  ...hoursOfDays,
  ...limits,
  ...months,
  ...narrower,
  ...numberedDays,
  ...offices,
  ...openings,
  ...partsOfTime,
  ...quarters,
  ...recurring,
  ...recurringDays,
  ...recurringQuarters,
  ...reportNames,
  ...sentences,
  ...several,
  ...standing,
  ...turns,
  ...twoClauses,
  ...twofold,
  ...weekdays,
  ...windows,
  ...years,
  ...yearsTold,
];
