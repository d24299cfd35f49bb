import type { NoticeKind } from '../../../workflows/rules/notices/notice';
import { dueMark, markOf, outsideMark } from './marks';
import { PAGE } from './scale';
import { line, tag } from './svg';
import { KINDS } from '../preview/timeline-said';

const SHOWN: NoticeKind[] = ['assign', 'remind', 'chase', 'report', 'ask', 'call'];

/**
 * What each shape means.
 * @param tentative what the asterisk means; empty: there is none
 */
export function legend(y: number, tentative: string): string {
  const frame = { stroke: 'black', 'stroke-width': 1.2 };
  const first: [string, (x: number) => string][] = [
    [
      'thời gian của nội dung',
      (x) => tag('rect', { x: x - 12, y: y - 9, width: 20, height: 10, fill: 'white', ...frame }),
    ],
    ['thời hạn của Sở', (x) => outsideMark(x, y - 4)],
    [
      'thời gian của bước',
      (x) => tag('rect', { x: x - 12, y: y - 8, width: 20, height: 8, fill: '#c8c8c8', ...frame }),
    ],
    ['hạn của bước', (x) => dueMark(x, y - 4)],
    [
      'chờ văn bản',
      (x) => tag('path', { d: `M${x - 14} ${y - 4}h26`, 'stroke-dasharray': '7 5', ...frame }),
    ],
    [
      'ngày nghỉ',
      (x) => tag('rect', { x: x - 10, y: y - 10, width: 18, height: 12, fill: 'url(#off)' }),
    ],
  ];
  const second = SHOWN.map((kind): [string, (x: number) => string] => [
    KINDS[kind],
    (x) => markOf(kind, x, y + 16),
  ]);
  const place = (entries: [string, (x: number) => string][], at: number): string =>
    entries
      .map(([name, draw], i) => {
        const x = PAGE.margin + 14 + i * 178;
        return draw(x) + line(x + 16, at, name);
      })
      .join('');
  const asterisk = tentative === '' ? '' : line(PAGE.margin, y + 40, tentative);
  return place(first, y) + place(second, y + 20) + asterisk;
}
