import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Fact, Intake } from '../../workflows/rules/duty/acts';
import { evolve, withDates } from '../../workflows/rules/duty/evolve';
import type { ItemState } from '../../workflows/rules/duty/state';
import { initialState } from '../../workflows/rules/initial';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import { planNotices } from '../../workflows/rules/notices/notices';
import type {
  ItemTemplate,
  MailHours,
  PlanFacts,
  Reminders,
  Rung,
  StageTemplate,
} from '../../workflows/rules/plan/plan';
import { schedule } from '../../workflows/rules/plan/schedule';
import { at, type Instant } from '../../workflows/rules/time';

/** Item 3 of the seed's plan by hand, for rules that are tried without a template file. */
export const calendar = calendarOf(loadCalendars());
export const mail: MailHours = { at: '07:45', from: '07:30', to: '17:00' };
export const plan: PlanFacts = {
  year: 2021,
  startedOn: '2021-06-04',
  inCharge: { '*': 'bgd.deputy-1', qlxd: 'bgd.deputy-2' },
};

export const reminders: Reminders = {
  before: [5, 1],
  onDay: false,
  after: { first: 1, every: 3, most: 6 },
  redo: 2,
  call: 2,
  askEvery: 10,
};

export const ladder: Rung[] = [
  { to: 'chief', after: 1, beforeOutside: null },
  { to: 'deputy', after: 3, beforeOutside: 3 },
  { to: 'director', after: 5, beforeOutside: 1 },
];

const stage = (
  id: string,
  by: StageTemplate['by'],
  meets: StageTemplate['meets'],
  before: number,
): StageTemplate => ({
  id,
  title: id,
  ask: id,
  by,
  meets,
  reviewed: id === 'merged-list',
  rounds: false,
  optional: false,
  due: `chậm nhất ${before} ngày làm việc trước thời hạn của Sở`,
  roll: 'back',
  least: 1,
  basis: 'III.1',
  reminders:
    by === 'deputy'
      ? {
          ...reminders,
          before: [1],
          after: { first: 1, every: 3, most: 0 },
          call: null,
          askEvery: null,
        }
      : reminders,
  ladder: by === 'deputy' ? [] : ladder,
});

export const surveyItem: ItemTemplate = {
  no: '3',
  workflow: 'surveyList',
  line: 'II.3',
  title: 'Phối hợp thực hiện điều tra xã hội học',
  lead: 'Văn phòng Sở',
  due: 'hoàn thành tháng 8 năm 2021',
  opens: 'ngày 01/8/2021',
  letter: { kind: 'request', from: 'Sở Nội vụ', name: 'công văn' },
  dueAfterLetter: null,
  watch: null,
  missing: null,
  mayNotArise: false,
  quarterly: false,
  stages: [
    stage('unit-lists', 'units', 'submit', 10),
    stage('merged-list', 'office', 'submit', 5),
    stage('approve', 'deputy', 'approve', 3),
    stage('sent-out', 'office', 'issue', 1),
  ],
};

/** 2021-06-04 08:00 */
export const STARTED: Instant = at('2021-06-04', '08:00');
/** 2021-08-01 07:45, a Sunday */
export const OPENED: Instant = at('2021-08-01', '07:45');

/** The item's state after facts, with its dates computed after each. */
export function surveyState(facts: Fact[], item = surveyItem, units = ['qlxd']): ItemState {
  const dated = (state: ItemState): ItemState =>
    withDates(state, schedule({ state, item, plan, mail, calendar }).dates);
  return facts.reduce(
    (state, fact) => dated(evolve(state, fact)),
    dated(initialState('cchc-2021', item, plan, units, STARTED)),
  );
}

export const opened: Fact[] = [
  { type: 'opened', at: OPENED },
  { type: 'stage-opened', at: OPENED, stage: 'unit-lists' },
];

export function acted(instant: Instant, act: Intake['act'], seat = 'qlxd.head'): Fact {
  const [unit, role] = seat.split('.') as [string, 'head'];
  return {
    type: 'acted',
    at: instant,
    intake: { id: `${act.verb}@${instant}`, at: instant, by: { seat, role, unit }, act },
  };
}

export function noticesOf(state: ItemState, item = surveyItem): PlannedNotice[] {
  return planNotices({ state, item, plan, mail, lookAhead: 1, holdMost: 2, calendar });
}
