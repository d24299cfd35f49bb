import fc from 'fast-check';
import type { Deadline } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import { say } from '../../workflows/rules/deadline/say';
import { anyWords } from '../support/deadline-words';
import { wordings } from './deadline-cases/all';

function deadlineOf(words: string): Deadline {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  return reading.deadline;
}

const meant = ({ form, hour, tentative }: Deadline): unknown => ({ form, hour, tentative });

describe('a deadline said in official words', () => {
  test.each([
    ['TRƯỚC NGÀY15-8', 'trước ngày 15/8'],
    ['15.8.2021', 'chậm nhất ngày 15/8/2021'],
    ['xong trong tháng 8/2021', 'hoàn thành trong tháng 8 năm 2021'],
    ['quý 3', 'trong quý III'],
    ['nửa đầu năm 2021', 'trong 6 tháng đầu năm 2021'],
    ['ngày 15-20/8', 'từ ngày 15/8 đến hết ngày 20/8'],
    ['07/2021', 'trong tháng 7 năm 2021'],
    ['4h30 chiều thứ 6 ngày 15/10/2021', 'trước 16 giờ 30 ngày 15/10/2021'],
    ['khoảng tháng 9', 'dự kiến trong tháng 9'],
    ['tháng 3, 6, 9', 'trong tháng 3; trong tháng 6 và trong tháng 9'],
    ['hàng quý (trước ngày 20 của tháng cuối quý)', 'hằng quý, trước ngày 20 tháng cuối quý'],
    ['trước ngày 5 tháng sau', 'hằng tháng, trước ngày 05 tháng sau'],
    ['theo yêu cầu của Sở Nội vụ', 'khi Sở Nội vụ yêu cầu'],
    ['sau khi có đề nghị', 'khi có yêu cầu'],
    ['15/7/26', 'chậm nhất ngày 15/7/2026'],
    ['theo lịch tại Phụ lục II', 'theo Phụ lục II'],
    ['sau ngày 15/6 nhưng trước ngày 30/6', 'sau ngày 15/6 và trước ngày 30/6'],
    ['tháng 8 và ngày 25/9', 'đợt 1: trong tháng 8; đợt 2: chậm nhất ngày 25/9'],
    ['đợt 1: trước 15/4; đợt 2: trước 15/10', 'trước ngày 15/4 và trước ngày 15/10'],
    [
      'thứ Hai, ngày 15/6 đến Chủ nhật, ngày 21/6',
      'từ thứ Hai, ngày 15/6 đến hết Chủ nhật, ngày 21/6',
    ],
    [
      'không quá 05 (năm) ngày làm việc kể từ khi nhận được văn bản',
      'trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản',
    ],
  ])('"%s" is "%s"', (words, official) => {
    expect(say(deadlineOf(words))).toBe(official);
  });

  test('is read again as what it was, for every wording of the table', () => {
    for (const { words } of wordings) {
      const deadline = deadlineOf(words);
      expect([words, meant(deadlineOf(say(deadline)))]).toEqual([words, meant(deadline)]);
    }
  });

  test('is read again as what it was, and said the same, for any sentence', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const deadline = deadlineOf(words);
        const again = deadlineOf(say(deadline));
        expect(meant(again)).toEqual(meant(deadline));
        expect(say(again)).toBe(say(deadline));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the parts of a deadline', () => {
  const partsOf = (words: string): string[] =>
    deadlineOf(words).parts.map(({ says, start, end }) => `${says}: ${words.slice(start, end)}`);

  test.each([
    ['trong tháng 7 năm 2021', ['limit: trong', 'time: tháng 7 năm 2021']],
    [
      'Dự kiến hoàn thành trước 16 giờ 00 ngày 15/8./.',
      [
        'tentative: Dự kiến',
        'lead: hoàn thành',
        'limit: trước',
        'hour: 16 giờ 00',
        'time: ngày 15/8',
      ],
    ],
    [
      'chậm nhất 05 (năm) ngày làm việc kể từ ngày nhận được công văn của Sở Nội vụ',
      [
        'limit: chậm nhất',
        'span: 05 (năm) ngày làm việc',
        'event: nhận được công văn của Sở Nội vụ',
      ],
    ],
    [
      'hằng quý, trước ngày 15 tháng cuối quý',
      ['cycle: hằng quý', 'limit: trước', 'time: ngày 15 tháng cuối quý'],
    ],
    [
      'gửi Sở Nội vụ trước ngày 10/12 để tổng hợp',
      ['lead: gửi Sở Nội vụ', 'limit: trước', 'time: ngày 10/12', 'tail: để tổng hợp'],
    ],
    ['ngày 15/6 và 15/12', ['time: ngày 15/6', 'time: 15/12']],
  ])('"%s" are the stretches that say it', (words, parts) => {
    expect(partsOf(words)).toEqual(parts);
  });

  test('are where they stand in the words as given, also decomposed', () => {
    const words = 'trước  ngày 10/12'.normalize('NFD');
    expect(partsOf(words)).toEqual([
      `limit: ${'trước'.normalize('NFD')}`,
      `time: ${'ngày'.normalize('NFD')} 10/12`,
    ]);
  });

  test('follow one another, and none is empty', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        let end = 0;
        for (const part of deadlineOf(words).parts) {
          expect(part.start).toBeGreaterThanOrEqual(end);
          expect(part.end).toBeGreaterThan(part.start);
          end = part.end;
        }
        expect(end).toBeGreaterThan(0);
        expect(end).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 3000 },
    );
  });
});
