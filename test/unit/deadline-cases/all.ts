import { beside } from './beside';
import { beyondTheMonth } from './beyond-the-month';
import { byPaper } from './by-paper';
import { clausesBehind } from './clauses-behind';
import { countedBack } from './counted-back';
import { countedMonths } from './counted-months';
import { countedFrom } from './counted-from';
import { counts } from './counts';
import { countsLeft } from './counts-left';
import { countsNotOver } from './counts-not-over';
import { countsTold } from './counts-told';
import { dayLists } from './day-lists';
import { days } from './days';
import { daysBehind } from './days-behind';
import { eachMonth } from './each-month';
import { endsOfPeriods } from './ends-of-periods';
import { events } from './events';
import { eventsAbout } from './events-about';
import { eventsAtOnce } from './events-at-once';
import { eventsNamed } from './events-named';
import { eventsOwn } from './events-own';
import { holidays } from './holidays';
import { hoursAndTentative } from './hours-and-tentative';
import { hoursOfDays } from './hours-of-days';
import { leadCounts } from './lead-counts';
import { leadTimes } from './lead-times';
import { leftBeside } from './left-beside';
import { limitedRanges } from './limited-ranges';
import { limits } from './limits';
import { listsOverNewYear } from './lists-over-new-year';
import { monthStretches } from './month-stretches';
import { months } from './months';
import { narrower } from './narrower';
import { nearlySaid } from './nearly-said';
import { notTheDeadline } from './not-the-deadline';
import { nearlyRead } from './nearly-read';
import { nextDays } from './next-days';
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
import { severalPeriods } from './several-periods';
import { sharedCycles } from './shared-cycles';
import { sharedDays } from './shared-days';
import { someOf } from './some-of';
import { standing } from './standing';
import { stopped } from './stopped';
import { stretchHours } from './stretch-hours';
import { toldBehind } from './told-behind';
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
  ...beyondTheMonth,
  ...byPaper,
  ...clausesBehind,
  ...countedBack,
  ...countedMonths,
  ...countedFrom,
  ...counts,
  ...countsLeft,
  ...countsNotOver,
  ...countsTold,
  ...dayLists,
  ...days,
  ...daysBehind,
  ...eachMonth,
  ...endsOfPeriods,
  ...events,
  ...eventsAbout,
  ...eventsAtOnce,
  ...eventsNamed,
  ...eventsOwn,
  ...holidays,
  ...hoursAndTentative,
  ...hoursOfDays,
  ...leadCounts,
  ...leadTimes,
  ...leftBeside,
  ...limitedRanges,
  ...limits,
  ...listsOverNewYear,
  ...monthStretches,
  ...months,
  ...narrower,
  ...nearlySaid,
  ...notTheDeadline,
  ...nearlyRead,
  ...nextDays,
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
  ...severalPeriods,
  ...sharedCycles,
  ...sharedDays,
  ...someOf,
  ...standing,
  ...stopped,
  ...stretchHours,
  ...toldBehind,
  ...turns,
  ...twoClauses,
  ...twofold,
  ...weekdays,
  ...windows,
  ...years,
  ...yearsTold,
];
