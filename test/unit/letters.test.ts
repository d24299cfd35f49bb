import { FORMS } from '../../activities/mail/forms';
import { loadLetters } from '../../activities/mail/render';
import { samples } from '../../bench/letters-sample';

const letters = loadLetters();
const all = samples().map(({ name, view }) => ({ name, view, ...letters(view) }));

/** What a reader of the HTML sees, without how it is set out. */
function seen(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/, '')
    .replace(/<li[^>]*>/g, '- ')
    .replace(/<hr[^>]*>/g, '---')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
const flat = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)”])/g, '')
    .trim();

test('there is a sample of every way of telling', () => {
  const shown = new Set(all.flatMap(({ view }) => view.groups.map(({ form }) => form)));
  expect(FORMS.filter((form) => !shown.has(form))).toEqual([]);
});

describe.each(all)('$name', ({ view, subject, text, html }) => {
  test('says the same in text and in HTML', () => {
    expect(flat(seen(html)).replace(/“ /g, '“')).toBe(flat(text));
  });

  test('begins, ends and is signed as official letters are', () => {
    expect(subject).toMatch(/^\[\p{Lu}[\p{Lu} ]+\] \S/u);
    expect(text).toMatch(/^Kính gửi: Đồng chí \S.*\.\n/);
    expect(text).toContain('\nTrân trọng./.\n');
    expect(text).toMatch(/\n(CHÁNH )?VĂN PHÒNG SỞ — Đầu mối: \S/);
    expect(text.trimEnd()).toMatch(
      /Thư nhắc việc nội bộ gửi tự động, không thay thế văn bản hành chính\.$/,
    );
  });

  test('names the line of the plan, and asks for or says something', () => {
    expect(text).toMatch(/[Mm]ục II\.\d Kế hoạch/);
    expect(text).toMatch(/[Đđ]ề nghị|có thể chưa được gửi/);
  });

  test('leaves no gap where a value was missing', () => {
    const said = `${subject}\n${text}`;
    expect(said).not.toMatch(/undefined|null|NaN|\[object|\{[{%]|\(\)|“”|\*\*|  | [.,;:)]|[,;:]\./);
    expect(said).not.toMatch(/ngày[ .,;)]*(\n|$)| số (ngày|của)|: *\n\n[^-\n]*:\n/);
    expect(said.normalize('NFC')).toBe(said);
  });

  test('is complete without its link', () => {
    const without = letters({ ...view, links: [] });
    expect(without.text).not.toContain('http');
    expect(without.text).toContain('trả lời trực tiếp với Văn phòng Sở');
  });
});

describe('a deadline in a letter', () => {
  const sample = (name: string): string => all.find((one) => one.name === name)!.text;

  test('stands with the working days that are left and the way it was counted', () => {
    expect(sample('nhac-viec')).toContain('hết ngày 17/8/2021 (còn 01 ngày làm việc)');
    expect(sample('nhac-viec')).toContain(
      'Cách tính thời hạn: Thời hạn của Sở là ngày 31/8/2021 − 10 ngày làm việc; bỏ 21–22/8, 28–29/8 (T7, CN) → 17/8/2021.',
    );
    expect(sample('don-doc')).toContain('quá hạn 04 ngày làm việc');
  });

  test('that was extended says so, and one that was not stays', () => {
    expect(sample('dong-y-gia-han')).toContain('được đồng ý gia hạn đến 20/8/2021');
    expect(sample('khong-dong-y-gia-han')).toContain('hết ngày 17/8/2021');
    expect(sample('khong-dong-y-gia-han')).toContain('Lý do: không còn thời gian tổng hợp');
  });
});

test('a plan without a number is named by its title, one with a number by number and day', () => {
  const [numbered, titled] = ['giao-viec', 'giao-viec-chua-co-so'].map(
    (name) => all.find((one) => one.name === name)!.text,
  );
  expect(numbered).toContain('Kế hoạch số 45/KH-SXD ngày 04/6/2021 của Sở Xây dựng');
  expect(titled).toContain(
    'mục II.3 Kế hoạch triển khai thực hiện xác định chỉ số cải cách hành chính năm 2021',
  );
  expect(titled).not.toContain('Kế hoạch số');
});

test('a head is asked to see to the work, the officer to do it', () => {
  const [head, officer] = ['giao-viec', 'giao-viec-chua-co-so'].map(
    (name) => all.find((one) => one.name === name)!.text,
  );
  expect(head).toContain('Đề nghị đồng chí chỉ đạo lập danh sách');
  expect(officer).toContain('Đề nghị đồng chí lập danh sách');
});

test('the same thing worded twice is worded the same', () => {
  const again = samples().map(({ view }) => letters(view).html);
  expect(again).toEqual(all.map(({ html }) => html));
});
