import { missingDays } from '../../config/calendars';
import { yearOf, type Calendar } from '../../workflows/rules/calendar/calendar';
import { dayOf, sayDay } from '../../workflows/rules/time';
import {
  applyCalendar,
  diffCalendar,
  readYear,
  type CalendarApplied,
} from '../use-cases/calendar/calendar';
import { namedDays } from '../use-cases/calendar/days';
import { sayCalendarDiff, standingOf } from '../use-cases/calendar/said';
import { Refused } from '../use-cases/parts';
import { addCommand, bySeat, year, type CommandFrame } from './command';
import { table, type Answer } from './output';
import { withOpen } from './plan-commands';
import type { CliWorld } from './world';

/** The commands about the days on which the department works. */
export function addCalendarCommands(frame: CommandFrame, world: CliWorld): void {
  const calendar = frame.program.command('calendar').description('Lịch làm việc');

  addCommand(
    frame,
    calendar,
    'show [năm]',
    { title: 'Ngày nghỉ và ngày làm bù của một năm, kèm văn bản', example: 'calendar show 2026' },
    async (command) => {
      const [named] = command.args;
      const { year: given } = command.opts<{ year?: number }>();
      const thisYear = Number(dayOf(Date.now()).slice(0, 4));
      return shown(await world.calendar(), given ?? (named === undefined ? thisYear : year(named)));
    },
  ).option('--year <năm>', 'năm cần xem; mặc định là năm nay', year);

  addCommand(
    frame,
    calendar,
    'check <tệp>',
    { title: 'Kiểm tra một tệp lịch làm việc', example: 'calendar check vn-2027.yaml' },
    async ({ args: [file] }) => {
      const found = readYear(file!, await world.calendar());
      const missing = missingDays(found);
      const lines = [
        `Lịch làm việc năm ${found.year} đúng quy cách: ${found.off.length} ngày nghỉ, ${found.makeUp.length} ngày làm bù; ${standingOf(found)}.`,
        ...missing.map(
          ({ day, name }) => `Đề nghị xem lại: chưa ghi ngày nghỉ ${sayDay(day)} (${name}).`,
        ),
      ];
      return { json: { ok: true, ...found, missing }, text: lines.join('\n') };
    },
  );

  addCommand(
    frame,
    calendar,
    'diff <tệp>',
    {
      title: 'Xem lịch mới làm thay đổi những ngày, thời hạn, nội dung nhắc nào',
      example: 'calendar diff vn-2027.yaml',
    },
    ({ args: [file] }) =>
      withOpen(world, async ({ parts }) => {
        const diff = await diffCalendar(parts, { year: readYear(file!, parts.calendar()) });
        return { json: diff, text: sayCalendarDiff(diff).join('\n') };
      }),
  );

  const applying = addCommand(
    frame,
    calendar,
    'apply <tệp>',
    {
      title: 'Áp dụng lịch mới; chỉ những gì chưa diễn ra mới thay đổi',
      example: 'calendar apply vn-2027.yaml --as vp.clerk',
    },
    (command) =>
      withOpen(world, async ({ parts }) => {
        const { as: by, document } = command.opts<{ as: string; document?: string }>();
        if (document?.trim() === '') throw new Refused('Đề nghị ghi số, ngày của văn bản.');
        const order = { year: readYear(command.args[0]!, parts.calendar()), document, by };
        return answer(await applyCalendar(parts, order));
      }),
  ).option('--document <văn-bản>', 'văn bản thông báo, nếu khác văn bản ghi trong tệp');
  bySeat(applying);
}

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

function answer({ diff, told }: CalendarApplied): Answer {
  const refusals = told.flatMap(({ no, delivery }) =>
    delivery.outcome === 'refused' ? [`Nội dung ${no}: ${delivery.refusal}`] : [],
  );
  const waiting = told.filter(({ delivery }) => delivery.outcome === 'stored').length;
  const lines = [
    ...sayCalendarDiff(diff),
    ...(diff.changed ? [`Đã áp dụng lịch làm việc năm ${diff.year}.`] : []),
    ...(waiting > 0 ? [`${waiting} nội dung sẽ nhận lịch mới khi hệ thống xử lý trở lại.`] : []),
    ...refusals,
  ];
  const items = told.map(({ plan, no, instance, delivery }) => ({
    ...{ plan, item: no, instance, outcome: delivery.outcome },
  }));
  return { json: { ...diff, told: items }, text: lines.join('\n'), failed: refusals.length > 0 };
}
