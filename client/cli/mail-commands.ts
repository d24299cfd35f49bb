import { InvalidArgumentError } from 'commander';
import { sayInstant } from '../../workflows/rules/time';
import {
  LETTER_MARKS,
  LETTER_STATES,
  lettersList,
  markLetter,
  type LetterLine,
  type LetterMark,
} from '../use-cases/letters';
import { holdMail, mailStanding, releaseMail } from '../use-cases/mail';
import type { UseCaseParts } from '../use-cases/parts';
import { addCommand, gather, type CommandFrame } from './command';
import { table, type Answer } from './output';
import { withOpen } from './plan-commands';
import type { CliWorld } from './world';

/** The commands about letters out and the queue that they leave from. */
export function addMailCommands(frame: CommandFrame, world: CliWorld): void {
  const { program } = frame;
  const letters = addCommand(
    frame,
    program,
    'letters',
    { title: 'Các thư đã soạn, thư mới nhất trước', example: 'letters --state failed' },
    async (command) => {
      const { state: wanted } = command.opts<{ state?: string[] }>();
      const states = wanted?.map((state) => oneOf(LETTER_STATES, state));
      return withOpen(world, async ({ parts }) => {
        const lines = await lettersList(parts, states ? { states } : {});
        return { json: lines, text: describe(lines) };
      });
    },
  ).option('--state <trạng-thái>', `chỉ các thư ở trạng thái: ${LETTER_STATES.join(', ')}`, gather);
  addCommand(
    frame,
    letters,
    'mark <mã-thư> <trạng-thái>',
    {
      title: `Ghi điều người phụ trách biết về một thư: ${LETTER_MARKS.join(', ')}`,
      example: 'letters mark 3f9a… bounced --reason "máy chủ của người nhận báo không có hộp thư"',
    },
    (command) => {
      const [id, state] = command.args;
      const { reason } = command.opts<{ reason: string }>();
      const mark: LetterMark = oneOf(LETTER_MARKS, state!);
      return withOpen(world, async ({ parts }) => {
        const line = await markLetter(parts, id!, mark, reason);
        return { json: line, text: `Thư ${line.id}: ${line.stateText}.` };
      });
    },
  ).requiredOption('--reason <lý-do>', 'căn cứ');

  const mail = program.command('mail').description('Hàng chờ thư');
  addCommand(
    frame,
    mail,
    'hold',
    { title: 'Giữ mọi thư lại', example: 'mail hold --reason "chờ sửa danh mục"' },
    (command) =>
      withOpen(world, async ({ parts }) => {
        await holdMail(parts, command.opts<{ reason: string }>().reason);
        return standing(parts);
      }),
  ).requiredOption('--reason <lý-do>', 'lý do');
  addCommand(frame, mail, 'release', { title: 'Cho thư đi tiếp', example: 'mail release' }, () =>
    withOpen(world, async ({ parts }) => {
      await releaseMail(parts);
      return standing(parts);
    }),
  );
}

async function standing(parts: UseCaseParts): Promise<Answer> {
  const now = await mailStanding(parts);
  const stopped = now.stoppedWhy === null ? '' : ` Máy chủ thư đang không nhận: ${now.stoppedWhy}`;
  const text = now.held ? `Thư đang được giữ lại: ${now.heldWhy}.` : 'Thư được gửi bình thường.';
  return { json: now, text: `${text}${stopped}` };
}

function describe(lines: LetterLine[]): string {
  if (lines.length === 0) return 'Không có thư nào.';
  const rows = lines.map(({ id, to, stateText, dueAt, subject, reason }) => [
    sayInstant(Date.parse(dueAt)),
    to,
    stateText,
    id,
    reason === null ? subject : `${subject} (${reason})`,
  ]);
  return table(['Lúc', 'Gửi', 'Tình trạng', 'Mã thư', 'Tiêu đề'], rows);
}

function oneOf<T extends string>(known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found) return found;
  throw new InvalidArgumentError(`"${given}" không có; cần một trong: ${known.join(', ')}`);
}
