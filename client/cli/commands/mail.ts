import { LETTER_MARKS, LETTER_STATES } from '../../use-cases/mail/letter-states';
import { addCommand, bySeat, gather, type CommandFrame } from '../command';

const load = () => import('../answers/mail.ts');

/** The commands about letters out and the queue that they leave from. */
export function addMailCommands(frame: CommandFrame): void {
  const { program } = frame;
  const letters = addCommand(
    frame,
    program,
    'letters',
    { title: 'Các thư đã soạn, thư mới nhất trước', example: 'letters --state failed' },
    async () => (await load()).listLetters,
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
    async () => (await load()).mark,
  );
  bySeat(marking).requiredOption('--reason <lý-do>', 'căn cứ');

  const mail = program.command('mail').description('Hàng chờ thư');
  const holding = addCommand(
    frame,
    mail,
    'hold',
    { title: 'Giữ mọi thư lại', example: 'mail hold --reason "chờ sửa danh mục" --as vp.clerk' },
    async () => (await load()).hold,
  );
  bySeat(holding).requiredOption('--reason <lý-do>', 'lý do');

  const releasing = addCommand(
    frame,
    mail,
    'release',
    { title: 'Cho thư đi tiếp', example: 'mail release --as vp.clerk' },
    async () => (await load()).release,
  );
  bySeat(releasing);
}
