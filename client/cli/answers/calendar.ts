import { missingDays } from '../../../config/calendars';
import { yearOf, type Calendar } from '../../../workflows/rules/calendar/calendar';
import { dayOf, sayDay } from '../../../workflows/rules/time';
import {
  applyCalendar,
  diffCalendar,
  readYear,
  type CalendarApplied,
} from '../../use-cases/calendar/calendar';
import { namedDays } from '../../use-cases/calendar/days';
import { sayCalendarDiff, standingOf } from '../../use-cases/calendar/said';
import type { SeatNames } from '../../use-cases/preview/whom';
import { Refused } from '../../use-cases/parts';
import type { Answering } from '../command';
import { namesOf } from './names-of';
import { table, type Answer } from '../output';
import { toldItems } from './told-items';
import { withOpen } from './with-open';

export const showCalendar: Answering = async (command, { world }) => {
  const [named] = command.processedArgs as [number | undefined];
  const { year: given } = command.opts<{ year?: number }>();
  const thisYear = Number(dayOf(Date.now()).slice(0, 4));
  return shown(await world.calendar(), given ?? named ?? thisYear);
};

export const checkCalendar: Answering = async ({ args: [file] }, { world }) => {
  const found = readYear(file!, await world.calendar());
  const missing = missingDays(found);
  const lines = [
    `Lịch làm việc năm ${found.year} đúng quy cách: ${found.off.length} ngày nghỉ, ${found.makeUp.length} ngày làm bù; ${standingOf(found)}.`,
    ...missing.map(
      ({ day, name }) => `Đề nghị xem lại: chưa ghi ngày nghỉ ${sayDay(day)} (${name}).`,
    ),
  ];
  return { json: { ok: true, ...found, missing }, text: lines.join('\n') };
};

export const showCalendarDiff: Answering = ({ args: [file] }, { world }) =>
  withOpen(world, async ({ parts }) => {
    const diff = await diffCalendar(parts, { year: readYear(file!, parts.calendar()) });
    return { json: diff, text: sayCalendarDiff(diff, await namesOf(parts)).join('\n') };
  });

export const applyCalendarFile: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    const { as: by, document } = command.opts<{ as: string; document?: string }>();
    if (document?.trim() === '') throw new Refused('Đề nghị ghi số, ngày của văn bản.');
    const order = { year: readYear(command.args[0]!, parts.calendar()), document, by };
    return answer(await applyCalendar(parts, order), await namesOf(parts));
  });

const UNKNOWN =
  'Lịch nghỉ Tết Nguyên đán và ngày nghỉ Quốc khánh thứ hai còn chờ thông báo; mới tính những ngày chắc chắn nghỉ theo luật.';

function shown(calendar: Calendar, wanted: number): Answer {
  const found = yearOf(calendar, wanted);
  const kinds = { off: 'nghỉ', 'make-up': 'làm bù' };
  const rows = namedDays(calendar, wanted).map(({ day, kind, name, source }) => [
    sayDay(day),
    kinds[kind],
    name,
    source,
  ]);
  return {
    json: found,
    text: [
      `Lịch làm việc năm ${wanted}: ${standingOf(found)}; theo ${found.source}.`,
      table(['Ngày', '', 'Lý do', 'Văn bản'], rows),
      ...(found.status === 'provisional' ? [UNKNOWN] : []),
    ].join('\n'),
  };
}

function answer({ diff, told }: CalendarApplied, names: SeatNames): Answer {
  const { items, waiting, refusals } = toldItems(told);
  const lines = [
    ...sayCalendarDiff(diff, names),
    ...(diff.changed ? [`Đã áp dụng lịch làm việc năm ${diff.year}.`] : []),
    ...(waiting > 0 ? [`${waiting} nội dung sẽ nhận lịch mới khi hệ thống xử lý trở lại.`] : []),
    ...refusals,
  ];
  return { json: { ...diff, told: items }, text: lines.join('\n'), failed: refusals.length > 0 };
}
