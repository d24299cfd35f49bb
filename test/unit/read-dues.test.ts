import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dondoc } from '../support/command-line';

describe('the deadlines of a plan that is read', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hour-'));
  const file = path.join(folder, 'ke-hoach.txt');
  writeFileSync(
    file,
    [
      'SỞ XÂY DỰNG\nSơn La, ngày 20 tháng 01 năm 2027\n\nKẾ HOẠCH\nCông tác năm 2027\n\nI. NỘI DUNG',
      '1. Giao Văn phòng Sở chủ trì báo cáo kết quả, chậm nhất 16 giờ 00 ngày 15/10/2027.',
      '2. Giao Văn phòng Sở chủ trì báo cáo tiến độ trước ngày 15 hằng tháng.',
      '3. Giao Văn phòng Sở chủ trì báo cáo tổng kết, hoàn thành ngày 15/10/2026.',
    ].join('\n'),
  );
  afterAll(() => rmSync(folder, { recursive: true }));
  const reading = dondoc({ DONDOC_DATA: folder }, 'read', file);

  it('shows the hour of a deadline', async () => {
    expect((await reading).out).toContain('(đến 16 giờ 00 ngày 15/10/2027)');
  });

  it('shows how many times a line is due after its issue, with the first and the last', async () => {
    // Sunday 14/02/2027 goes back to the Friday; 14/12/2027 is a Tuesday.
    expect((await reading).out).toContain('(11 lần, lần đầu 12/02/2027, lần cuối 14/12/2027)');
  });

  it('asks about a deadline before its issue', async () => {
    const said = 'ngày 15/10/2026 ở trước ngày ban hành kế hoạch 20/01/2027';
    expect((await reading).out).toContain(`  mục I.3, thời hạn ${said}; đề nghị kiểm tra lại`);
    const json = JSON.parse((await dondoc({ DONDOC_DATA: folder }, 'read', file, '--json')).out);
    expect(json.items.map(({ due }: { due: { doubts: string[] }[] }) => due[0]!.doubts)).toEqual([
      [],
      [expect.stringContaining('kể cả ngày 15')],
      [said],
    ]);
  });
});
