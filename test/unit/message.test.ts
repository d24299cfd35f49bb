import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { messageOf, type Message } from '../../activities/mail/message';

const FROM = { name: 'Văn phòng Sở Xây dựng', address: 'vanphong@sxd.example' };
const LETTER: Message = {
  to_name: 'Trưởng phòng Quản lý xây dựng',
  address: 'qlxd.head@sxd.example',
  subject: '[ĐÔN ĐỐC] Danh sách đơn vị khảo sát, quá hạn 03 ngày làm việc (thời hạn 17/8/2021)',
  text: 'Kính gửi: Đồng chí Trưởng phòng.\n\nTrân trọng./.',
  html: '<p>Kính gửi: Đồng chí Trưởng phòng.</p>\n<p>Trân trọng./.</p>',
  message_id: '<thu-1@sxd.example>',
  // 07:45 in Vietnam.
  dated: Date.parse('2021-08-17T07:45:00+07:00'),
};
const linesOf = (letter: Message): string[] => messageOf(letter, FROM).toString().split('\r\n');

describe('a letter on the wire', () => {
  it('says what was written, to whom and from whom', async () => {
    const read = await simpleParser(messageOf(LETTER, FROM));
    expect(read.from?.value).toEqual([FROM]);
    expect(read.to).toMatchObject({ value: [{ name: LETTER.to_name, address: LETTER.address }] });
    expect(read.subject).toBe(LETTER.subject);
    expect(read.text).toBe(LETTER.text);
    expect(read.html).toBe(LETTER.html);
    expect(read.messageId).toBe(LETTER.message_id);
    expect(read.date?.getTime()).toBe(LETTER.dated);
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is the same bytes each time', () => {
    expect(messageOf(LETTER, FROM).equals(messageOf({ ...LETTER }, { ...FROM }))).toBe(true);
  });

  it('carries its date as the wall time in Vietnam', () => {
    expect(linesOf(LETTER)).toContain('Date: Tue, 17 Aug 2021 07:45:00 +0700');
  });

  it('has a name only when there is one, and a domain in letters that servers know', () => {
    const lines = linesOf({ ...LETTER, to_name: '', address: 'a@sở.example' });
    expect(lines).toContain('To: <a@xn--s-lym.example>');
  });

  it('survives whatever stands in it, on short lines, without a header of its own making', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(words, words, words, async (to_name, subject, text) => {
        const letter = { ...LETTER, to_name, subject, text, html: text };
        const lines = linesOf(letter);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
        const headers = lines.slice(0, lines.indexOf('')).filter((line) => !line.startsWith(' '));
        expect(headers.map((line) => line.split(':')[0])).toEqual([
          'From',
          'To',
          'Subject',
          'Message-ID',
          'Date',
          'Auto-Submitted',
          'MIME-Version',
          'Content-Type',
        ]);
        const body = lines.slice(lines.indexOf('Content-Transfer-Encoding: base64') + 2);
        const base64 = body.slice(0, body.indexOf('----dondoc--')).join('');
        expect(Buffer.from(base64, 'base64').toString()).toBe(
          Buffer.from(text).toString().replace(/\r?\n/g, '\r\n'),
        );
      }),
    );
  });

  it('keeps every character of a subject, however its pieces are cut', async () => {
    const words = fc.string({
      unit: fc.constantFrom('ế', 'ự', 'a', ' ', '“', '𝐀'),
      maxLength: 120,
    });
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const subject = `[NHẮC VIỆC] ${text}.`;
        const read = await simpleParser(messageOf({ ...LETTER, subject }, FROM));
        expect(read.subject).toBe(subject);
      }),
      { numRuns: 50 },
    );
  });
});
