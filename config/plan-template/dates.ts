import { calendarOf, workingDaysBetween } from '../../workflows/rules/calendar/calendar';
import { say } from '../../workflows/rules/plan/outside-date';
import type { ItemTemplate, StageTemplate } from '../../workflows/rules/plan/plan';
import { awaitedBy } from '../../workflows/rules/plan/task';
import type { Roll } from '../../workflows/rules/deadline/resolve';
import { dayOf, sayDay, type Day } from '../../workflows/rules/time';
import { LEAST_FOR_UNITS } from './stages';
import type { Place } from '../yaml-faults';

/** What is wrong with an item, at a place in it. */
export interface Wrong {
  place: Place;
  wrong: string;
}

/** The days that the law fixes are enough to see which of two dates comes first. */
const calendar = calendarOf([]);

/** Holds the days that the words of an item come to against each other. */
export function wrongDates(item: ItemTemplate, year: number): Wrong[] {
  const arrived = item.letter ? `${year}-03-01` : null;
  const letters: Record<string, Day> =
    arrived === null ? {} : { 'công văn': arrived, 'văn bản': arrived };
  const awaited = item.task ? awaitedBy(item.due) : null;
  if (arrived !== null && awaited) letters[awaited.name] = arrived;
  const dayIn = (words: string | null, roll: Roll, events: Record<string, Day>): Day | null => {
    if (words === null) return null;
    const { due } = say(words, { plan: { year }, calendar }, events, roll);
    return due === null ? null : dayOf(due);
  };
  const fixed = firstInTable(item) ?? dayIn(item.due, 'back', {});
  const outside = fixed ?? dayIn(item.dueAfterLetter ?? item.due, 'back', letters);
  const wrongs: Wrong[] = [];
  const opens = item.opens === null ? null : opening(item.opens, year);
  const isLate = opens !== null && fixed !== null && opens > fixed;
  if (isLate) {
    const wrong = `nội dung mở ngày ${sayDay(opens)}, sau thời hạn của Sở ngày ${sayDay(fixed)}`;
    wrongs.push({ place: ['opens'], wrong });
  }
  const missing = dayIn(item.missing, 'none', {});
  if (missing !== null && fixed !== null && missing > fixed) {
    const wrong = `báo cáo thiếu văn bản ngày ${sayDay(missing)}, sau thời hạn của Sở ngày ${sayDay(fixed)}`;
    wrongs.push({ place: ['missing'], wrong });
  }
  if (outside === null) {
    item.stages.forEach(({ due }, i) => {
      if (!isCountedBack(due)) return;
      const wrong = 'nội dung không có thời hạn của Sở để tính từ đó; đề nghị tính từ ngày mở bước';
      wrongs.push({ place: ['stages', i, 'due'], wrong });
    });
  }
  let before = isLate ? null : opens;
  for (const [i, stage] of beforeIssue(item).entries()) {
    const known = outside === null ? letters : { ...letters, 'thời hạn của Sở': outside };
    const due = dayIn(stage.due, stage.roll, known);
    const since = i === 0 && isFitted(item, stage) ? null : before;
    const wrong = wrongStage(stage, due, since, fixed, outside);
    if (wrong !== null) wrongs.push({ place: ['stages', i, 'due'], wrong });
    before = fixed === null ? null : (due ?? before);
  }
  return wrongs;
}

/** What is counted back in a line is fitted into a window that is too short, unless that says how short. */
const isFitted = ({ task }: ItemTemplate, { due, least }: StageTemplate): boolean =>
  !!task && least === 0 && isCountedBack(due);

const isCountedBack = (due: string | null): boolean =>
  due?.normalize('NFC').includes('thời hạn của Sở') ?? false;

/** The days of a table; the stages before each are counted alike. */
const firstInTable = ({ task }: ItemTemplate): Day | null =>
  Object.values(task?.table ?? {}).sort()[0] ?? null;

function opening(words: string, year: number): Day | null {
  const { opens, due } = say(words, { plan: { year }, calendar }, {}, 'none');
  return opens ?? (due === null ? null : dayOf(due));
}

/** What must be done before the department's own date: all up to the stage that is sent out. */
function beforeIssue({ stages }: ItemTemplate): StageTemplate[] {
  const issue = stages.findIndex(({ meets }) => meets === 'issue');
  return stages.slice(0, issue + 1);
}

function wrongStage(
  stage: StageTemplate,
  due: Day | null,
  before: Day | null,
  fixed: Day | null,
  outside: Day | null,
): string | null {
  if (due === null) return null;
  if (outside !== null && due > outside) {
    const days =
      fixed === null ? '' : ` (ngày ${sayDay(due)}, thời hạn của Sở là ngày ${sayDay(fixed)})`;
    return `bước đến hạn sau thời hạn của Sở${days}; đề nghị ghi ngày trước thời hạn của Sở`;
  }
  if (before === null) return null;
  if (due < before) {
    return `bước đến hạn ngày ${sayDay(due)}, trước khi mở hoặc trước hạn của bước liền trước (${sayDay(before)})`;
  }
  const left = workingDaysBetween(calendar, before, due);
  return left < stage.least
    ? `từ ngày ${sayDay(before)} đến hạn ${sayDay(due)} chỉ có ${left} ngày làm việc, ít hơn số ngày ít nhất của bước (least: ${stage.least}${byDefault(stage)})`
    : null;
}

const byDefault = ({ by, least }: StageTemplate): string =>
  by === 'units' && least === LEAST_FOR_UNITS
    ? '; bước có by: units không ghi least thì lấy số này, cần ít hơn thì ghi least ở bước'
    : '';
