import type { LeftPlace } from '../../../config/plan-template/clone';
import { sayDay } from '../../../workflows/rules/time';
import type { Cloned } from './clone';
import type { OpenRemedy } from './remedies';

/** What became of a template for another year, in lines. */
export function sayCloned(cloned: Cloned): string[] {
  const { source, from, year, changed, left, doubts, daysOff, faults, remedies, carried } = cloned;
  const lines = changed.flatMap(({ line, from: was, to }) => [
    `  dòng ${line}: ${was}`,
    `  ${' '.repeat(`dòng ${line}`.length)}→ ${to}`,
  ]);
  return [
    `Mẫu năm ${year} lấy từ ${source} (năm ${from}).`,
    ...part('Các dòng thay đổi:', lines),
    ...part('Phải sửa trước khi khởi động:', faults),
    ...part('Phải xem lại:', [
      ...left.map(sayLeft),
      ...doubts.map((doubt) => `  ${doubt}`),
      ...daysOff.map((day) => `  ${day}`),
    ]),
    ...part(
      carried
        ? 'Nhiệm vụ khắc phục chưa xong, đã chuyển vào mẫu:'
        : 'Nhiệm vụ khắc phục chưa xong (thêm --carry để chuyển vào mẫu):',
      remedies.map(sayRemedy),
    ),
  ];
}

const part = (title: string, lines: string[]): string[] =>
  lines.length === 0
    ? []
    : ['', title, ...lines.map((line) => (line.startsWith('  ') ? line : `  ${line}`))];

const LEFT: Record<LeftPlace['what'], string> = {
  issued:
    'ngày ban hành của kế hoạch cũ, đề nghị ghi ngày của kế hoạch mới; xem trước tính từ ngày này',
  basis: 'căn cứ của năm cũ, đề nghị thay',
  document: 'ngày của văn bản giữ nguyên',
  year: 'năm giữ nguyên',
  confirmed: 'xác nhận của năm cũ, đề nghị xác nhận lại',
  table: 'lịch của đơn vị, đề nghị lấy theo lịch năm mới',
};

const sayLeft = ({ line, what, text }: LeftPlace): string =>
  `  dòng ${line}, ${LEFT[what]}: ${text}`;

function sayRemedy({ unitName, criterion, seat, due, basis }: OpenRemedy): string {
  const about = criterion === null ? '' : `, tiêu chí ${criterion}`;
  const until = due === null ? 'chưa có thời hạn' : `thời hạn ${sayDay(due)}`;
  return `  ${unitName} (${seat})${about}: ${until}${basis === null ? '' : `, theo ${basis}`}`;
}
