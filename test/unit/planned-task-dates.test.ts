import { loadCalendars } from '../../config/calendars';
import { checkPlanTemplate } from '../../config/plan-template/plan-template';
import { calendarOf, type Calendar } from '../../workflows/rules/calendar/calendar';
import { evolve } from '../../workflows/rules/duty/evolve';
import type { ItemState } from '../../workflows/rules/duty/state';
import { initialState } from '../../workflows/rules/initial';
import { schedule } from '../../workflows/rules/plan/schedule';
import { timesOf } from '../../workflows/rules/plan/task';
import { at, dayOf, iso, type Day } from '../../workflows/rules/time';
import {
  FILE,
  whole,
  template,
  calendar,
  facts,
  startedAt,
  itemOf,
  begun,
  letterIn,
} from '../support/lines';

function dueDays(state: ItemState, by: Calendar = calendar): Record<string, Day | null> {
  const { mail } = template;
  const { dates } = schedule({ state, item: itemOf(state.no), plan: facts, mail, calendar: by });
  const days = Object.entries(dates.stages).map(([id, { due }]) => [id, due]);
  return Object.fromEntries(
    [...days, ['outside', dates.outside]].map(([id, due]) => [id, due && dayOf(due as number)]),
  );
}

describe('the dates of an instance', () => {
  it('are counted back from the day of its own period', () => {
    expect(dueDays(begun('2', 3))).toEqual({
      // August: 14/8 is a Saturday, so Friday 13/8 less 5, 3 and 2 working days; 7 and 8/8 are off.
      'hand-in': '2021-08-06',
      check: '2021-08-10',
      approve: '2021-08-11',
      send: '2021-08-13',
      outside: '2021-08-13',
    });
  });

  it('move with days off that are announced later, and stay those of its period', () => {
    const years = loadCalendars().map((year) =>
      year.year === 2021
        ? { ...year, off: [...year.off, { day: '2021-08-13', name: 'nghỉ', source: 'thông báo' }] }
        : year,
    );
    // Thursday 12/8 less 5 working days.
    expect(dueDays(begun('2', 3), calendarOf(years))).toMatchObject({
      'hand-in': '2021-08-05',
      outside: '2021-08-12',
    });
    expect(dueDays(begun('2', 4), calendarOf(years))).toMatchObject({ outside: '2021-09-14' });
  });

  it('come to no day before the period begins, however short it is', () => {
    // "Trước ngày 04": July opens on Thursday 1/7 and is due on Friday 2/7, as 3/7 is a Saturday.
    const item = { ...itemOf('2'), due: 'trước ngày 04 hằng tháng' };
    const time = timesOf(item, facts, calendar, String)[0]!;
    expect(time.name).toBe('tháng 7/2021');
    const state = initialState('ke-hoach-2021', item, facts, [], startedAt, 1, time);
    const { dates } = schedule({ state, item, plan: facts, mail: template.mail, calendar });
    expect(iso(dates.opens!)).toBe('2021-07-01T07:45:00+07:00');
    expect(dayOf(dates.stages['hand-in']!.due!)).toBe('2021-07-01');
    expect(dayOf(dates.stages['send']!.due!)).toBe('2021-07-02');
  });

  describe('in a window that is shorter than they count back', () => {
    /** The days of a line with this deadline in a plan that starts at 08:00 of a day. */
    function daysOf(due: string, startedOn: Day): (string | null)[] {
      const item = { ...itemOf('2'), due };
      const plan = { ...facts, startedOn };
      const time = timesOf(item, plan, calendar, String)[0] ?? null;
      const state = initialState('p', item, plan, [], at(startedOn, '08:00'), 1, time);
      const { stages } = schedule({ state, item, plan, mail: template.mail, calendar }).dates;
      return Object.values(stages).map(({ due: until }) => (until === null ? null : dayOf(until)));
    }

    it('are counted back in proportion, each on a day of its own while there are days', () => {
      // Told on Monday 05/7, due on Friday 9/7: 4 of 6 parts of 5, 3, 2 working days are 3, 2, 1.
      expect(daysOf('thứ Sáu hằng tuần', '2021-07-03')).toEqual([
        ...['2021-07-06', '2021-07-07', '2021-07-08', '2021-07-09'],
      ]);
      // Started on Friday 4/6, told on Monday 07/6, due on Monday 14/6: 5 of 6 parts are 4, 2, 1.
      expect(daysOf('trước ngày 15 hằng tháng', '2021-06-04')).toEqual([
        ...['2021-06-08', '2021-06-10', '2021-06-11', '2021-06-14'],
      ]);
    });

    it('are as they are counted back where the window is just long enough', () => {
      // Told on Thursday 3/6 (started on 02/6 at 08:00), due on Friday 11/6: 6 working days.
      expect(daysOf('chậm nhất ngày 11/6/2021', '2021-06-02')).toEqual([
        ...['2021-06-04', '2021-06-08', '2021-06-09', '2021-06-11'],
      ]);
      // A day less: 5 of 6 parts.
      expect(daysOf('chậm nhất ngày 10/6/2021', '2021-06-02')).toEqual([
        ...['2021-06-04', '2021-06-08', '2021-06-09', '2021-06-10'],
      ]);
    });

    it('leave whoever is first a day, and the others those that are left', () => {
      // Told on Tuesday 08/6, due on Thursday 10/6.
      expect(daysOf('chậm nhất ngày 10/6/2021', '2021-06-07')).toEqual([
        ...['2021-06-09', '2021-06-10', '2021-06-10', '2021-06-10'],
      ]);
    });

    it('follow one another from the first morning on which somebody is told to the deadline', () => {
      // From 10 to 1 working days before Wednesday 30/6; the mail of the day has left at 08:00.
      const starts = ['15', '16', '17', '18', '21', '22', '23', '24', '25', '28'];
      for (const start of starts) {
        const days = daysOf('chậm nhất ngày 30/6/2021', `2021-06-${start}`);
        const line = [`2021-06-${start}`, ...days];
        expect(line.every((day, n) => n === 0 || line[n - 1]! <= day!)).toBe(true);
        expect(days[0]).not.toBe(line[0]);
        expect(days.at(-1)).toBe('2021-06-30');
      }
    });

    it('are so too where a letter on demand leaves few days', () => {
      // Monday 05/7 in the afternoon, told on Tuesday 06/7, due on Friday 09/7: 3 of 6 parts are 2, 1, 1.
      const fact = letterIn('chậm nhất ngày 09/7/2021', ['vp']);
      expect(dueDays(evolve(begun('8', 1), fact))).toEqual({
        'hand-in': '2021-07-07',
        // It opens on 08/7 in the morning.
        check: '2021-07-08',
        approve: '2021-07-09',
        send: '2021-07-09',
        outside: '2021-07-09',
      });
    });

    it('are not for want of days for stages that were over when a direction set the deadline', () => {
      // On Friday 13/8 moved to Friday 20/8, told on Monday 16/8; approving takes two working days.
      const directed = { to: '2021-08-20', at: at('2021-08-13', '09:00') };
      const known = begun('2', 3);
      const ended = (day: Day): ItemState => ({
        ...known,
        moved: directed,
        stages: known.stages.map((stage) =>
          stage.id === 'hand-in' || stage.id === 'check'
            ? { ...stage, phase: 'met', openedAt: known.startedAt, endedAt: at(day, '10:00') }
            : stage,
        ),
      });
      expect(dueDays(ended('2021-08-12'))).toMatchObject({ approve: '2021-08-18' });
      // What is handed in later leaves the dates as they are.
      expect(dueDays(ended('2021-08-17'))).toMatchObject({ approve: '2021-08-19' });
    });

    it('are said to be, with the days that there are', () => {
      const state = begun('2', 1);
      const known = { state, item: itemOf('2'), plan: facts, mail: template.mail, calendar };
      expect(schedule(known).stageProofs['hand-in']!.at(-1)).toBe(
        'Từ ngày 07/6/2021 đến thời hạn của Sở chỉ có 05 ngày làm việc: tính lùi 04 ngày làm việc thay cho 05 → 08/6/2021',
      );
    });

    it('are no fault of a template whose line opens later than they count back', () => {
      // 27/9/2021 is a Monday, and the day before 30/9 a Wednesday.
      const late = whole.replace(
        'due: trước ngày 30/9/2021',
        'due: trước ngày 30/9/2021\n    opens: ngày 27/9/2021',
      );
      const item = checkPlanTemplate(FILE, late.text).items[0]!;
      const state = initialState('p', item, facts, [], startedAt);
      const known = { state, item, plan: facts, mail: template.mail, calendar };
      const { stages } = schedule(known).dates;
      expect(Object.values(stages).map(({ due }) => dayOf(due!))).toEqual([
        ...['2021-09-28', '2021-09-29', '2021-09-29', '2021-09-29'],
      ]);
    });
  });

  it('of a line that waits come with the end of what it waits for', () => {
    const waiting = begun('5', 1);
    expect(dueDays(waiting)).toMatchObject({ 'hand-in': null, outside: null });
    const ended = evolve(waiting, { type: 'followed', at: at('2021-09-29', '09:00') });
    // 13/10 is a Wednesday; 09 and 10/10 are off.
    expect(dueDays(ended)).toMatchObject({ 'hand-in': '2021-10-06', outside: '2021-10-13' });
  });

  it('of a line under way stay, by whatever name its event went when the line was laid down', () => {
    const due = 'trong 05 ngày làm việc kể từ ngày kết thúc hội nghị';
    const item = { ...itemOf('5'), due, task: { ...itemOf('5').task!, after: null } };
    const laidDown = initialState('p', item, facts, ['qlxd'], startedAt);
    const known = { item, plan: facts, mail: template.mail, calendar };
    const outsideOf = (waitsFor: string): string | null => {
      const task = { ...laidDown.task!, waitsFor };
      const state = evolve({ ...laidDown, task }, letterIn(null, []));
      const { outside } = schedule({ ...known, state }).dates;
      return outside === null ? null : dayOf(outside);
    };
    // The letter came on Monday 05/7; 10 and 11/7 are off.
    expect(outsideOf('kết thúc hội nghị')).toBe('2021-07-12');
    expect(outsideOf('kết thúc')).toBe('2021-07-12');
  });
});
