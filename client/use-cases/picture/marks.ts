import type { NoticeKind } from '../../../workflows/rules/notices/notice';
import { tag } from './svg';

/** How a thing told is drawn: a shape of its own, so that it is known without colours. */
const SHAPES: Record<NoticeKind, (x: number, y: number) => string> = {
  assign: (x, y) => tag('circle', { cx: x, cy: y, r: 3, fill: 'white', stroke: 'black' }),
  remind: (x, y) => polygon([x, y - 3.4, x + 3.4, y + 2.8, x - 3.4, y + 2.8], 'white'),
  chase: (x, y) => tag('circle', { cx: x, cy: y, r: 3, fill: 'black' }),
  report: (x, y) => tag('rect', { x: x - 2.8, y: y - 2.8, width: 5.6, height: 5.6, fill: 'black' }),
  ask: (x, y) => stroke(`M${r(x - 3)} ${r(y)}H${r(x + 3)}M${r(x)} ${r(y - 3)}V${r(y + 3)}`),
  call: (x, y) =>
    overSquares(
      `M${r(x - 2.6)} ${r(y - 2.6)}L${r(x + 2.6)} ${r(y + 2.6)}M${r(x - 2.6)} ${r(y + 2.6)}L${r(x + 2.6)} ${r(y - 2.6)}`,
    ),
};

/** The shape of a kind of notice around a point. */
export const markOf = (kind: NoticeKind, x: number, y: number): string => SHAPES[kind](x, y);

/** What the department owes outside: a diamond. */
export const outsideMark = (x: number, y: number): string =>
  polygon([x, y - 6, x + 6, y, x, y + 6, x - 6, y], 'black');

/** A deadline inside the department: a triangle that stands on its day. */
export const dueMark = (x: number, y: number): string =>
  polygon([x - 4.5, y - 5, x + 4.5, y - 5, x, y + 4], 'black');

function polygon(numbers: number[], fill: string): string {
  return tag('polygon', { points: numbers.map(r).join(' '), fill, stroke: 'black' });
}

const stroke = (d: string): string =>
  tag('path', { d, stroke: 'black', 'stroke-width': 1.4, fill: 'none' });

/** Lines on a white ground, to be seen over what is black. */
const overSquares = (d: string): string =>
  tag('path', { d, stroke: 'white', 'stroke-width': 4, fill: 'none' }) + stroke(d);

const r = (value: number): number => Math.round(value * 100) / 100;
