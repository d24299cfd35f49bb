import { act } from '../../client/use-cases/acts/act';
import type { Receipt } from '../../client/use-cases/acts/receipt';
import { readAct } from '../../config/acts';
import type { Verb } from '../../workflows/rules/duty/acts';
import { addDays, dayOf, sayDay } from '../../workflows/rules/time';
import { anyLines } from '../support/any-lines';
import { begin, living, type Living } from '../support/living';

let life: Living;
let plan: string;
beforeAll(async () => {
  life = await living();
  await life.work();
  plan = await begin(life);
});
afterAll(() => life.stop());

const acted = (
  no: string,
  verb: Verb,
  by: string,
  fields: Record<string, unknown>,
): Promise<Receipt> => act(life.parts, { plan, no, by, act: readAct(verb, fields) });

const stored = async (): Promise<number> =>
  (await life.parts.database.selectFrom('intakes').select('id').execute()).length;

describe('what is refused before anything is stored', () => {
  it('is a letter that was entered before, however often', async () => {
    const letter = { kind: 'request', arrivedOn: dayOf(Date.now()), number: '515/SNV-CCHC' };
    expect((await acted('1', 'letter-in', 'vp.clerk', letter)).delivery.outcome).toBe('applied');
    const before = await stored();
    await expect(acted('1', 'letter-in', 'vp.clerk', letter)).rejects.toThrow(
      /^Văn bản số 515\/SNV-CCHC đã được ghi nhận cho nội dung 1 ngày /,
    );
    expect(await stored()).toBe(before);
  });

  it('is a letter for a line that waits for none', async () => {
    const lines = await begin(life, anyLines());
    const before = await stored();
    const fields = { kind: 'request', arrivedOn: dayOf(Date.now()), number: '516/SNV' };
    for (const no of ['1', '2']) {
      const letter = { plan: lines, no, by: 'vp.clerk', act: readAct('letter-in', fields) };
      await expect(act(life.parts, letter)).rejects.toThrow(`Mục ${no} không chờ văn bản nào.`);
    }
    expect(await stored()).toBe(before);
  });

  it('is what names a seat or a unit that the directory does not have', async () => {
    const nominees = { stage: 'propose', unit: 'vp', nominees: ['khong-co.officer'] };
    await expect(acted('4', 'submit', 'vp.clerk', nominees)).rejects.toThrow(
      'Danh mục không có chức vụ "khong-co.officer"',
    );
    const low = { stage: 'results', unit: 'vp', low: ['2.1=khong-co'] };
    await expect(acted('6', 'submit', 'vp.clerk', low)).rejects.toThrow(
      'Danh mục không có đơn vị "khong-co"',
    );
  });

  it('is what names a stage, a duty or a time that is not there, whoever asks', async () => {
    const nowhere = { stage: 'khong-co', unit: 'qlxd' };
    await expect(acted('3', 'submit', 'qlxd.head', nowhere)).rejects.toThrow(
      /không có bước "khong-co"/,
    );
    const nobody = { stage: 'unit-lists', unit: 'khong-co' };
    await expect(acted('3', 'submit', 'qlxd.head', nobody)).rejects.toThrow(
      'không giao phần việc nào cho "khong-co"',
    );
    const wait = readAct('pause', { reason: 'chờ mẫu mới' });
    const order = { plan, no: '3', instance: 9, by: 'vp.chief', act: wait };
    await expect(act(life.parts, order)).rejects.toThrow('Nội dung 3 không có lần 9; các lần: 1.');
    await expect(acted('99', 'pause', 'vp.chief', { reason: 'chờ mẫu mới' })).rejects.toThrow(
      'không có nội dung "99"; các nội dung: 1, 2, 3, 4, 5, 6.',
    );
  });

  it('is a correction that puts in place what its author may not do', async () => {
    const correction = {
      intake: 'bat-ky',
      act: { verb: 'approve', stage: 'approve', unit: 'bgd' },
      reason: 'ghi nhầm',
    };
    await expect(acted('1', 'correct', 'vp.clerk', correction)).rejects.toThrow(
      'Chỉ Ban Giám đốc được phê duyệt ở bước này',
    );
  });

  it('and says the names of what it is about, never their codes', async () => {
    await expect(acted('3', 'close', 'qlxd.head', { stage: 'unit-lists' })).rejects.toThrow(
      'Chức vụ “Trưởng phòng Quản lý xây dựng” không được thực hiện thao tác “Chốt bước”',
    );
    const { delivery } = await acted('1', 'submit', 'vp.clerk', {
      ...{ stage: 'opinion', unit: 'qlxd' },
    });
    expect(delivery).toEqual({
      outcome: 'refused',
      refusal:
        'Nội dung 1 không có bước "opinion"; các bước: “Các phòng, đơn vị tham gia ý kiến” (opinions), “Văn phòng Sở tổng hợp ý kiến” (merge), “Lãnh đạo Sở duyệt công văn trả lời” (approve), “Gửi công văn trả lời Sở Nội vụ” (reply).',
    });
  });

  it('is an order about a report that nobody is waiting for', async () => {
    const order = { stage: 'opinions', rung: 2 };
    await expect(acted('1', 'send-report', 'vp.chief', order)).rejects.toThrow(
      'Không có báo cáo cấp 2 của bước “Các phòng, đơn vị tham gia ý kiến” nào đang chờ gửi.',
    );
  });

  it('is a letter that is due before it came, corrected into one as well', async () => {
    const today = dayOf(Date.now());
    const before = sayDay(addDays(today, -1));
    const letter = { kind: 'request', arrivedOn: today, due: `ngày ${before}` };
    const refused = `trước ngày đến ${sayDay(today)} của văn bản; đề nghị kiểm tra lại`;
    await expect(acted('4', 'letter-in', 'vp.clerk', letter)).rejects.toThrow(refused);
    const correction = {
      intake: 'bat-ky',
      act: { verb: 'letter-in', ...letter },
      reason: 'ghi nhầm',
    };
    await expect(acted('4', 'correct', 'vp.clerk', correction)).rejects.toThrow(refused);
  });

  it('is a letter whose deadline nobody can read', async () => {
    const letter = { kind: 'request', arrivedOn: dayOf(Date.now()), due: 'hôm nào cũng được' };
    await expect(acted('4', 'letter-in', 'vp.clerk', letter)).rejects.toThrow(/thời hạn/i);
  });
});
