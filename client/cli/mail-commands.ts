import { InvalidArgumentError } from 'commander';
import { sayInstant } from '../../workflows/rules/time';
import {
  LETTER_MARKS,
  LETTER_STATES,
  lettersList,
  markLetter,
  type LetterLine,
  type LetterMark,
} from '../use-cases/mail/letters';
import { holdMail, mailStanding, releaseMail, whatStopsMail } from '../use-cases/mail/mail';
import type { UseCaseParts } from '../use-cases/parts';
import { addCommand, bySeat, gather, type CommandFrame } from './command';
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
        whatStopsMail(await mailStanding(parts)).forEach(frame.streams.err);
        return { json: lines, text: describe(lines) };
      });
    },
  ).option('--state <trạng-thái>', `chỉ các thư ở trạng thái: ${LETTER_STATES.join(', ')}`, gather);
  const marking = addCommand(
    frame,
    letters,
    'mark <mã-thư> <trạng-thái>',
    {
      title: `Ghi điều người phụ trách biết về một thư: ${LETTER_MARKS.join(', ')}`,
      example:
        'letters mark 3f9a… bounced --reason "máy chủ của người nhận báo không có hộp thư" --as vp.clerk',
    },
    async (command) => {
      const [id, state] = command.args;
      const { reason, as: by } = command.opts<{ reason: string; as: string }>();
      const mark: LetterMark = oneOf(LETTER_MARKS, state!);
      return withOpen(world, async ({ parts }) => {
        const line = await markLetter(parts, { id: id!, mark, reason, by });
        return { json: line, text: `Thư ${line.id}: ${line.stateText}.` };
      });
    },
  );
  bySeat(marking).requiredOption('--reason <lý-do>', 'căn cứ');

  const mail = program.command('mail').description('Hàng chờ thư');
  const holding = addCommand(
    frame,
    mail,
    'hold',
    { title: 'Giữ mọi thư lại', example: 'mail hold --reason "chờ sửa danh mục" --as vp.clerk' },
    (command) =>
      withOpen(world, async ({ parts }) => {
        const { reason, as: by } = command.opts<{ reason: string; as: string }>();
        await holdMail(parts, by, reason);
        return standing(parts);
      }),
  );
  bySeat(holding).requiredOption('--reason <lý-do>', 'lý do');
  const releasing = addCommand(
    frame,
    mail,
    'release',
    { title: 'Cho thư đi tiếp', example: 'mail release --as vp.clerk' },
    (command) =>
      withOpen(world, async ({ parts }) => {
        await releaseMail(parts, command.opts<{ as: string }>().as);
        return standing(parts);
      }),
  );
  bySeat(releasing);
}

async function standing(parts: UseCaseParts): Promise<Answer> {
  const now = await mailStanding(parts);
  const stops = whatStopsMail(now);
  return { json: now, text: stops.length > 0 ? stops.join('\n') : 'Thư được gửi bình thường.' };
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
