import fc from 'fast-check';
import type { Form } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';

const month = (number: number, year: number | null, window = true): Form => ({
  kind: 'period',
  period: { unit: 'month', number, year },
  window,
  strict: false,
});
const quarter = (number: number, year: number | null, window = true): Form => ({
  kind: 'period',
  period: { unit: 'quarter', number, year },
  window,
  strict: false,
});
const date = (day: number, m: number, year: number | null, strict = false): Form => ({
  kind: 'date',
  date: { day, month: m, year },
  strict,
});
const when = (name: string, who: string | null): Form => ({ kind: 'when', event: { name, who } });
const asked = (who: string | null): Form => ({
  kind: 'when',
  event: { name: 'công văn', who, asked: true },
});
const within = (
  count: number,
  unit: 'working' | 'calendar',
  name: string,
  who: string | null,
): Form => ({
  kind: 'within',
  span: { count, unit },
  after: { event: { name, who } },
});
const ahead = (
  count: number,
  unit: 'working' | 'calendar',
  name: string,
  who: string | null,
): Form => ({
  kind: 'ahead',
  span: { count, unit },
  before: { event: { name, who } },
});
const SNV = 'Sở Nội vụ';
const UBND = 'UBND tỉnh';

function formOf(words: string): Form {
  const reading = read(words);
  if (!reading.ok) throw new Error(reading.refused);
  return reading.deadline.form;
}

describe('the words of a deadline are read as the plan means them', () => {
  test.each<[string, Form]>([
    // A month or a quarter as a window.
    ['trong tháng 7 năm 2021', month(7, 2021)],
    ['thực hiện trong tháng 12 năm 2021', month(12, 2021)],
    ['trong tháng 12', month(12, null)],
    ['Tháng 7/2021', month(7, 2021)],
    ['trong tháng 07-2021.', month(7, 2021)],
    ['trong tháng 7, năm 2021', month(7, 2021)],
    ['trong tháng7 năm2021', month(7, 2021)],
    ['trong quý IV', quarter(4, null)],
    ['quý II/2025', quarter(2, 2025)],
    ['trong quý 3 năm 2021', quarter(3, 2021)],
    ['trong quí I', quarter(1, null)],
    // Something to be finished has an end and no start.
    ['hoàn thành tháng 8 năm 2021', month(8, 2021, false)],
    ['hoàn thành trong tháng 8', month(8, null, false)],
    ['xong trong tháng 8', month(8, null, false)],
    ['thực hiện xong trong tháng 8', month(8, null, false)],
    ['đến hết tháng 8', month(8, null, false)],
    ['chậm nhất trong quý IV', quarter(4, null, false)],
    // A date, inclusive.
    ['ngày 15/12/2021', date(15, 12, 2021)],
    ['đúng ngày 15/12/2021', date(15, 12, 2021)],
    ['ngày 05 tháng 9 năm 2021', date(5, 9, 2021)],
    ['05/9', date(5, 9, null)],
    ['15-8-2021', date(15, 8, 2021)],
    ['ngày 15.8.2021', date(15, 8, 2021)],
    ['ngày 15–8–2021', date(15, 8, 2021)],
    ['chậm nhất ngày 30/12', date(30, 12, null)],
    ['chậm nhất là ngày 30/12', date(30, 12, null)],
    ['muộn nhất là 30/12', date(30, 12, null)],
    ['không muộn hơn ngày 30/12/2021', date(30, 12, 2021)],
    ['đến hết ngày 30/12/2021', date(30, 12, 2021)],
    ['hoàn thành, chậm nhất ngày 30/12', date(30, 12, null)],
    // "Trước ngày" leaves the day out.
    ['trước ngày 10/12', date(10, 12, null, true)],
    ['trước 31/7/2018', date(31, 7, 2018, true)],
    ['hoàn thành trước ngày 10 tháng 12', date(10, 12, null, true)],
    ['chậm nhất trước ngày 01/12/2019', date(1, 12, 2019, true)],
    // Two dates.
    [
      'từ ngày 15/8 đến ngày 05/9',
      {
        kind: 'between',
        from: { day: 15, month: 8, year: null },
        to: { day: 5, month: 9, year: null },
        strict: false,
      },
    ],
    [
      'thực hiện từ 15/8/2021 đến hết ngày 05/9/2021',
      {
        kind: 'between',
        from: { day: 15, month: 8, year: 2021 },
        to: { day: 5, month: 9, year: 2021 },
        strict: false,
      },
    ],
    // Waiting for a letter, or for the publication.
    ['khi Sở Nội vụ có công văn yêu cầu', when('công văn', SNV)],
    ['khi Sở Nội vụ yêu cầu', asked(SNV)],
    ['khi có Công văn số 515/SNV-CCHC về việc góp ý', when('công văn', null)],
    ['khi có công văn của Sở Nội vụ về việc góp ý', when('công văn', SNV)],
    ['khi có công văn của Sở Nội vụ', when('công văn', SNV)],
    ['khi có yêu cầu', asked(null)],
    ['khi Sở Nội vụ gửi văn bản', when('văn bản', SNV)],
    ['khi nhận được văn bản đến của Sở Nội vụ', when('văn bản', SNV)],
    ['sau khi UBND tỉnh công bố chỉ số CCHC năm 2021', when('công bố', UBND)],
    ['thực hiện sau khi UBND tỉnh công bố chỉ số, xếp hạng', when('công bố', UBND)],
    ['sau khi hoàn thành mục 2', when('mục 2', null)],
    ['sau khi mục 2 hoàn thành', when('mục 2', null)],
    // Days counted from an event.
    [
      'trong thời hạn 05 ngày làm việc kể từ ngày nhận được công văn',
      within(5, 'working', 'công văn', null),
    ],
    [
      'chậm nhất 05 (năm) ngày làm việc kể từ ngày nhận được văn bản của Sở Nội vụ',
      within(5, 'working', 'văn bản', SNV),
    ],
    ['không quá 03 ngày kể từ ngày công văn đến', within(3, 'calendar', 'công văn', null)],
    ['không quá 03 ngày kể từ ngày nhận công văn', within(3, 'calendar', 'công văn', null)],
    [
      'trong vòng 15 (mười lăm) ngày kể từ khi UBND tỉnh công bố',
      within(15, 'calendar', 'công bố', UBND),
    ],
    ['chậm nhất 02 ngày làm việc kể từ ngày mở bước', within(2, 'working', 'mở bước', null)],
    ['chậm nhất 02 ngày làm việc sau khi hoàn thành mục 4', within(2, 'working', 'mục 4', null)],
    ['chậm nhất 5ngày kể từ ngày công bố', within(5, 'calendar', 'công bố', null)],
    [
      'không quá 10 ngày làm việc kể từ ngày 15/8/2021',
      {
        kind: 'within',
        span: { count: 10, unit: 'working' },
        after: { date: { day: 15, month: 8, year: 2021 } },
      },
    ],
    // Days counted back.
    [
      'chậm nhất 10 ngày làm việc trước thời hạn của Sở',
      ahead(10, 'working', 'thời hạn của Sở', null),
    ],
    ['trước 05 ngày làm việc so với thời hạn của Sở', ahead(5, 'working', 'thời hạn của Sở', null)],
    ['chậm nhất 05 ngày trước khi UBND tỉnh công bố', ahead(5, 'calendar', 'công bố', UBND)],
    [
      'chậm nhất 03 ngày làm việc trước ngày 31/8',
      {
        kind: 'ahead',
        span: { count: 3, unit: 'working' },
        before: { date: { day: 31, month: 8, year: null } },
      },
    ],
    // No deadline at all.
    ['thường xuyên', { kind: 'standing' }],
    ['Thực hiện thường xuyên.', { kind: 'standing' }],
  ])('"%s"', (words, form) => {
    expect(formOf(words)).toEqual(form);
  });

  test.each([
    ['trước 16 giờ 00 ngày 15/12/2021', '16:00'],
    ['chậm nhất 17 giờ 30 ngày 25/8/2026', '17:30'],
    ['trước 16h00 ngày 15/12', '16:00'],
    ['chậm nhất trước 9 giờ ngày 15/12', '09:00'],
    ['16:45 ngày 15/12', '16:45'],
    ['trước 16 giờ 30 phút ngày 15/12', '16:30'],
    ['ngày 15/12', null],
  ])('"%s" ends at %s', (words, hour) => {
    const reading = read(words);
    expect(reading.ok && reading.deadline.hour).toBe(hour);
    expect(reading.ok && reading.doubts).toEqual([]);
  });

  test('the same in capitals, with odd spaces, decomposed, and with the tone elsewhere', () => {
    const plain = 'hoàn thành trước ngày 10 tháng 12 năm 2021';
    const form = formOf(plain);
    expect(formOf(plain.toUpperCase())).toEqual(form);
    expect(formOf(plain.normalize('NFD'))).toEqual(form);
    expect(formOf(`\u00a0 ${plain.replaceAll(' ', '\t\u2009')}\r\n`)).toEqual(form);
    expect(formOf(plain.replace('hoàn', 'hòan'))).toEqual(form);
  });

  test('the name of the one who acts keeps its own letters', () => {
    expect(formOf('KHI SỞ NỘI VỤ YÊU CẦU'.normalize('NFD'))).toEqual(asked('SỞ NỘI VỤ'));
  });
});

describe('words with two readings', () => {
  test.each([
    ['trước ngày 10/12', 'strict', 'kể cả ngày 10/12'],
    ['chậm nhất trước ngày 01/12/2019', 'strict-limit', 'kể cả ngày 01/12/2019'],
    [
      'để thực hiện trong tháng 7 năm 2021',
      'clause',
      'chỉ là thời hạn để nơi nhận thực hiện; việc gửi phải xong trước đó',
    ],
  ])('"%s" are doubted, and the other reading is told', (words, code, other) => {
    const reading = read(words);
    expect(reading.ok && reading.doubts.map((d) => [d.code, d.reading])).toEqual([[code, other]]);
  });

  test.each(['chậm nhất ngày 10/12', 'trong tháng 7', 'trước 16 giờ 00 ngày 10/12'])(
    '"%s" has only one',
    (words) => {
      const reading = read(words);
      expect(reading.ok && reading.doubts).toEqual([]);
    },
  );
});

describe('what cannot be read is refused', () => {
  test.each<[string, number, string, string[]]>([
    ['', 0, '', ['trong tháng 7', 'chậm nhất ngày 15/12', 'khi Sở Nội vụ có công văn']],
    ['hằng', 4, '', ['tuần', 'tháng', 'quý']],
    ['trước mắt', 6, 'mắt', ['ngày', '15/12']],
    ['trước khi', 6, 'khi', ['ngày', '15/12']],
    ['trong thang 7', 6, 'thang', ['tháng 7', 'quý IV']],
    ['chậm nhất ngày', 14, '', ['15/12']],
    ['trong tháng 7 hoặc tháng 8', 14, 'hoặc', ['năm', '/']],
    ['khi Sở Nội vụ có 02 tờ trình', 17, '02', ['công văn', 'văn bản', 'yêu cầu']],
    ['trong thời hạn 05 ngày làm việc', 31, '', ['trước', 'kể từ', 'tính từ']],
    ['từ ngày 15/8 đến', 16, '', ['tháng 7', '15/12']],
    ['khi chưa có công văn', 4, 'chưa', ['có công văn', 'công bố', 'hoàn thành mục 2']],
    ['khi Sở Nội vụ không có công văn', 14, 'không', ['công bố', 'yêu cầu', 'có']],
    ['kể từ ngày đó', 11, 'đó', ['có công văn', 'công bố', 'hoàn thành mục 2']],
    ['sau khi hoàn thành mục', 22, '', ['2']],
    ['khi có công văn 05 ngày', 16, '05', ['đến', 'của']],
    ['quý ngày 15/8/2021', 4, 'ngày', ['quý IV']],
  ])('"%s" at %i, where "%s" stands', (words, position, stood, expected) => {
    expect(read(words)).toMatchObject({ ok: false, position, stood, expected });
  });

  test.each([
    ['ngày 31/6', 5, 'Không có ngày 31/6'],
    ['ngày 29/02/2021', 5, 'Không có ngày 29/02/2021'],
    ['trong tháng 13', 12, 'Không có tháng 13'],
    ['trong quý 5', 10, 'Không có quý 5'],
    ['ngày 15/12/12', 10, 'Năm “12” không đọc được'],
    ['ngày 15/12/2100', 10, 'Năm “2100” không đọc được'],
    ['trước 25 giờ 00 ngày 01/01/2021', 6, 'Không có 25 giờ 00'],
    [
      'trong thời hạn 05 (bảy) ngày kể từ ngày nhận công văn',
      15,
      'Số và chữ không khớp: “05 (bảy)”',
    ],
    ['trong thời hạn 00 ngày kể từ ngày nhận công văn', 15, 'Số ngày “00” phải từ 01 đến 999'],
    ['từ ngày 05/9/2021 đến ngày 01/8/2021', 3, 'kết thúc trước khi bắt đầu'],
  ])('"%s" is readable and impossible: at %i, "%s"', (words, position, why) => {
    const reading = read(words);
    expect(reading).toMatchObject({ ok: false, position });
    expect(!reading.ok && reading.refused).toContain(why);
  });

  test('in one sentence that shows the words, the place and what to write', () => {
    const reading = read('Trong thang 7');
    expect(!reading.ok && reading.refused).toBe(
      'Không đọc được thời hạn: gặp “thang” tại ký tự thứ 7 của “Trong thang 7”; ' +
        'có thể ghi: “tháng 7”, “quý IV”.',
    );
  });

  test.each([
    ['ngày 31/6', ['30/6']],
    ['ngày 29/02/2023', ['28/02/2023']],
    ['ngày 15/12/19', ['năm 2019']],
    ['chậm nhất ngày 15 tháng', ['9']],
  ])('"%s" with what can be typed there: %j', (words, expected) => {
    expect(read(words)).toMatchObject({ ok: false, expected });
  });

  test('behind a deadline that is complete with what to do about the rest', () => {
    const reading = read('trước ngày 10/12/2021 có thể lùi');
    expect(reading).toMatchObject({ position: 22, stood: 'có', expected: [] });
    expect(!reading.ok && reading.refused).toContain(
      'đến đây thời hạn đã đủ, đề nghị bỏ phần còn lại',
    );
  });

  test('and shown without characters that steer a terminal', () => {
    const reading = read('trước \u001b[31mmắt\u202e 10/12');
    expect(!reading.ok && reading.refused).toContain('\ufffd[31mmắt\ufffd');
    expect(!reading.ok && reading.refused).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('at its place in the words as given, also decomposed', () => {
    const words = 'trước mắt'.normalize('NFD');
    expect(read(words)).toMatchObject({ position: words.indexOf('m'), stood: 'mắt' });
  });

  test('when the text is too long to be a deadline', () => {
    expect(read('ngày '.repeat(101))).toMatchObject({ ok: false, position: 500 });
  });
});

describe('any text at all', () => {
  const piece = fc.constantFrom(
    ...'trong tháng quý hoàn thành chậm nhất là ngày trước từ đến hết khi sau Sở Nội vụ có công văn'.split(
      ' ',
    ),
    ...'bố yêu cầu UBND kể nhận được làm việc ( ) / - . , 7 05 2021 31 giờ IV năm mục không quá'.split(
      ' ',
    ),
    'so với thời hạn của Sở',
    'trong thời hạn 05 ngày làm việc kể từ ngày',
  );
  const almost = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));

  test('is read or refused, never thrown at, and a refusal points into the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), almost), (words) => {
        const reading = read(words);
        if (reading.ok) return;
        expect(reading.position).toBeGreaterThanOrEqual(0);
        expect(reading.position).toBeLessThanOrEqual(words.length);
        expect(reading.expected.length).toBeLessThanOrEqual(3);
        expect(reading.refused).toMatch(/\.$/);
      }),
      { numRuns: 20_000 },
    );
  });
});
