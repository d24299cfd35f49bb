import { loadCalendars } from '../../config/calendars';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import type { Deadline } from '../../workflows/rules/deadline/deadline';
import { policyOf } from '../../workflows/rules/deadline/policy';
import { read } from '../../workflows/rules/deadline/read';
import { timesOfYear } from '../../workflows/rules/deadline/occurrences';
import { resolve } from '../../workflows/rules/deadline/resolve';
import { wordings } from './deadline-cases/all';
import type { WordingCase } from './deadline-cases/wording';

const calendar = calendarOf(loadCalendars());

const LEADS = [
  'báo cáo',
  'gửi báo cáo về Sở Nội vụ',
  'họp giao ban',
  'tổ chức',
  'Các phòng, đơn vị nộp',
  'UBND các xã báo cáo kết quả về Sở',
  'Chào cờ',
  'Tiếp công dân',
  'trình UBND tỉnh',
  'nộp',
];
const JOINTS = [' ', ' vào ', ': '];

/** "Trong tháng 7" as it stands behind other words; "UBND" and what is in marks stay. */
const inside = (words: string): string =>
  /^\p{Lu}{2}|^[^\p{L}\d]/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);

/** The deadline that some words are; null when they are refused. */
function deadlineOf(words: string): Deadline | null {
  const reading = read(words);
  return reading.ok ? reading.deadline : null;
}

/** Every day on which it falls due, and what it waits for. */
function daysOf(deadline: Deadline, { year, events, roll }: WordingCase): string {
  const facts = { planYear: year, events: events ?? {} };
  const policy = policyOf(roll ?? 'back');
  const { due, waitsFor } = resolve(deadline, facts, calendar, policy);
  const times = timesOfYear(deadline, facts, calendar, policy).map((time) => time.due);
  return JSON.stringify([due, waitsFor, times]);
}

/** Whether it asks something that the other does not. */
const asksMore = ({ doubts }: Deadline, than: Deadline): boolean =>
  doubts.some(({ code }) => !than.doubts.some((known) => known.code === code));

function loses(lead: string, asked: WordingCase): string[] {
  const own = deadlineOf(asked.words)!;
  return JOINTS.map((joint) => `${lead}${joint}${inside(asked.words)}`).filter((words) => {
    const led = deadlineOf(words);
    if (led === null || asksMore(led, own)) return false;
    return daysOf(led, asked) !== daysOf(own, asked);
  });
}

describe('who does what before a deadline', () => {
  test.each(LEADS)('“%s” takes no word of a time away without asking', (lead) => {
    expect(wordings.flatMap((asked) => loses(lead, asked))).toEqual([]);
  });

  test('leaves most wordings readable', () => {
    const all = LEADS.flatMap((lead) => wordings.map(({ words }) => `${lead} ${inside(words)}`));
    const readable = all.filter((words) => deadlineOf(words) !== null);
    expect(readable.length / all.length).toBeGreaterThan(0.8);
  });
});
