import { PAGE, TOP } from './scale';

/** Heights of what stands below the lines. */
export const LETTERS = 88;
export const LEGEND = 46;

/** How much smaller a long plan is drawn at most: its letters are then of 6 points. */
const MOST = 1.35;

/** The lines of a plan move together by so much at most, and apart by so much. */
const [CLOSE, APART] = [0.95, 1.35];

/** A4 across, in dots: more of them are drawn smaller. */
export interface Sheet {
  width: number;
  height: number;
}

const AROUND = TOP + LETTERS + LEGEND + PAGE.margin;

/** The sheet on which lines of such heights have room; null: they would be too small to be read. */
export function sheetFor(heights: number[]): Sheet | null {
  const height = Math.max(PAGE.height, AROUND + sum(heights) * CLOSE);
  if (height > PAGE.height * MOST) return null;
  return { width: Math.ceil((height * PAGE.width) / PAGE.height), height: Math.ceil(height) };
}

/** By how much lines move apart to fill their sheet. */
export const stretchOf = (heights: number[], { height }: Sheet): number =>
  Math.min(APART, Math.max(CLOSE, (height - AROUND) / sum(heights)));

/** On how many lines of one height a sheet has room. */
export const mostOn = (height: number): number =>
  Math.floor((PAGE.height * MOST - AROUND) / (height * CLOSE));

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
