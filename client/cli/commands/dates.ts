import { InvalidArgumentError, Option } from 'commander';
import type { Day } from '../../../workflows/rules/time';
import { eventDay, eventName, givenTwice, wrongEvent } from '../../use-cases/explain/batch';
import { addCommand, year, type CommandFrame } from '../command';

/** The command that explains a date. It needs no dondoc that runs. */
export function addDateCommands(frame: CommandFrame): void {
  addCommand(
    frame,
    frame.program,
    'explain [lời-văn]',
    {
      title: 'Giải thích một thời hạn: đọc lời văn, tính ngày và nêu cách tính',
      example:
        'explain "chậm nhất 05 ngày làm việc kể từ ngày nhận được công văn" --year 2026 --event "công văn=2026-07-20"',
    },
    async () => (await import('../answers/explain.ts')).explainWords,
  )
    .option('--year <năm>', 'năm kế hoạch', year)
    .option('--event <tên=ngày>', 'ngày của sự kiện mà lời văn nêu; ghi được nhiều lần', event)
    .addOption(
      new Option(
        '--roll <hướng>',
        'ngày nghỉ thì chuyển: back về trước, forward về sau, none giữ nguyên',
      )
        .choices(['back', 'forward', 'none'])
        .default('back'),
    )
    .option(
      '--batch <tệp>',
      'mỗi dòng một yêu cầu JSON, trả lời mỗi dòng một JSON; "-" là đầu vào chuẩn',
    );
}

function event(given: string, before: Record<string, Day> = {}): Record<string, Day> {
  const at = given.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('cần tên và ngày, ví dụ "công văn=2021-07-18"');
  const name = eventName(given.slice(0, at));
  const day = eventDay(given.slice(at + 1));
  if (day === null)
    throw new InvalidArgumentError(wrongEvent(name, given.slice(at + 1)).slice(0, -1));
  if (name in before) throw new InvalidArgumentError(givenTwice(name).slice(0, -1));
  return { ...before, [name]: day };
}
