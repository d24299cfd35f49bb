import { lineCalled } from '../../config/plan-template/line-called';

const plan = (...lines: string[]): { no: string; line: string }[] =>
  lines.map((line, i) => ({ no: String(i + 1), line }));

/** The line that a line of a plan means by a number. */
const called = (lines: string[], from: string, number: string): string | null => {
  const all = plan(...lines);
  return (
    lineCalled(
      all,
      all.find(({ line }) => line === from)!,
      number,
    )?.line ?? null
  );
};

describe('a line that another calls by its number', () => {
  it.each([
    // Two sections, each numbered from 1.
    [['I.1', 'I.2', 'II.1', 'II.2'], 'II.2', '1', 'II.1'],
    [['I.1', 'I.2', 'II.1', 'II.2'], 'I.2', '1', 'I.1'],
    [['I.1', 'I.2', 'II.1', 'II.2'], 'II.2', 'I.1', 'I.1'],
    // Groups that are no lines themselves.
    [['I.1.1', 'I.1.2', 'I.2.1', 'I.2.2', 'I.2.3'], 'I.2.2', '1.1', 'I.1.1'],
    [['I.1.1', 'I.1.2', 'I.2.1', 'I.2.2', 'I.2.3'], 'I.2.3', '2.1', 'I.2.1'],
    [['I.1.1', 'I.1.2', 'I.2.1', 'I.2.2', 'I.2.3'], 'I.2.3', '1', 'I.2.1'],
    // A number is missing among the printed ones.
    [['I.1', 'I.2', 'I.4', 'I.5'], 'I.5', '4', 'I.4'],
    // A line that calls itself is told so by whoever asks.
    [['II.1', 'II.5'], 'II.5', '5', 'II.5'],
    // Points under a line, and lines that the plan does not number.
    [
      ['II.1, gạch đầu dòng 1', 'II.2, gạch đầu dòng 1'],
      'II.2, gạch đầu dòng 1',
      '1',
      'II.1, gạch đầu dòng 1',
    ],
    [['bảng, dòng 1', 'bảng, dòng 2'], 'bảng, dòng 2', '1', 'bảng, dòng 1'],
  ])('of %j, from %s, “mục %s” is %s', (lines, from, number, wanted) => {
    expect(called(lines, from, number)).toBe(wanted);
  });

  it.each([
    // The group 2, the line 1.2, or itself: nobody can tell.
    [['I.1.1', 'I.1.2', 'I.2.1', 'I.2.2'], 'I.2.2', '2'],
    [['I.1', 'II.1', 'III.2'], 'III.2', '1'],
    [['I.1', 'I.2', 'I.4', 'I.5'], 'I.5', '3'],
    [['I.1', 'I.2'], 'I.2', '7'],
  ])('of %j, from %s, “mục %s” is nobody’s guess', (lines, from, number) => {
    expect(called(lines, from, number)).toBeNull();
  });
});
