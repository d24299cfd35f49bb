import { foreseenYear } from '../support/foreseen';
import { orderOf, whole } from '../support/lines';

const HOUR = '16 giờ 00 ngày 30/9/2021';
const { timeline } = foreseenYear(
  orderOf(
    whole
      .replace('trước ngày 30/9/2021', `chậm nhất ${HOUR}`)
      .replace('due: trước ngày 30/9/2021', `due: chậm nhất ${HOUR}`).text,
  ),
);

/** The days that are named to those who owe a stage of the first line. */
const named = (stage: string): string[] => [
  ...new Set(
    timeline
      .filter((row) => row.item === '1' && row.stage === stage)
      .flatMap(({ why }) => /thời hạn (?!của Sở)(.*)$/u.exec(why)?.[1] ?? []),
  ),
];

describe('a deadline whose words name an hour', () => {
  it('is told with it in every notice of what is due then', () => {
    expect(named('send')).toEqual([HOUR]);
  });

  it('lends no hour to what is counted back from it in days', () => {
    // Five working days before Thursday 30/9/2021.
    expect(named('hand-in')).toEqual(['23/9/2021']);
  });
});
