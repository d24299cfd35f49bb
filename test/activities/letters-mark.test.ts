import { Client, Connection } from '@temporalio/client';
import type { LetterMark } from '../../client/use-cases/mail/letter-states';
import { lettersList, markLetter } from '../../client/use-cases/mail/letters';
import { holdMail, mailStanding, releaseMail } from '../../client/use-cases/mail/mail';
import type { LetterPhase } from '../../activities/store/tables/letters';
import { choresList } from '../../client/use-cases/chores';
import { saveDirectory } from '../../activities/store/directory';
import { directoryOf } from '../support/small-year';
import { temporalAddress } from '../support/parts';
import { MINUTE, MORNING, outbox, type Outbox } from '../support/outbox';

let box: Outbox;
let connection: Connection;
let parts: Parameters<typeof markLetter>[0];
beforeAll(async () => {
  connection = await Connection.connect({ address: temporalAddress() });
});
afterAll(() => connection.close());
beforeEach(async () => {
  box = await outbox();
  await saveDirectory(box.database, directoryOf('qlxd'));
  // A namespace without a courier: there is nobody to wake, which is no fault.
  const temporal = new Client({ connection, namespace: 'default' });
  parts = { database: box.database, temporal, now: () => MORNING + MINUTE };
});
afterEach(() => box.close());

const BY = 'vp.clerk';
const REASON = 'Người nhận báo qua điện thoại';

describe('a person who marks a letter', () => {
  const ALL: LetterPhase[] = [
    'queued',
    'sending',
    'sent',
    'retry',
    'failed',
    'unknown',
    'bounced',
    'suppressed',
  ];
  const MAY: Record<LetterMark, LetterPhase[]> = {
    bounced: ['sent', 'unknown'],
    sent: ['failed', 'unknown'],
    failed: ['queued', 'retry', 'unknown'],
    again: ['failed', 'unknown', 'bounced'],
  };

  it.each(Object.entries(MAY) as [LetterMark, LetterPhase[]][])(
    'says "%s" only of letters in the states %j',
    async (mark, may) => {
      await box.queue(...ALL.map((phase) => ({ id: phase, phase })));
      const accepted: LetterPhase[] = [];
      for (const phase of ALL) {
        try {
          await markLetter(parts, { id: phase, mark, reason: REASON, by: BY });
          accepted.push(phase);
        } catch (error) {
          expect((error as Error).message).toMatch(
            new RegExp(`^Thư "${phase}" ở trạng thái "[^"]+"; chỉ đánh dấu "${mark}" được khi`),
          );
        }
      }
      expect(accepted.sort()).toEqual([...may].sort());
    },
  );

  it('has a letter sent again, as if for the first time and with the same Message-ID', async () => {
    await box.queue({ id: 'thu', phase: 'unknown', attempts: 2, doubts: 2, taken_by: 'smtp' });
    expect(
      await markLetter(parts, { id: 'thu', mark: 'again', reason: REASON, by: BY }),
    ).toMatchObject({
      state: 'queued',
      reason: REASON,
    });
    await box.send(MORNING + MINUTE);
    expect(await box.letter('thu')).toMatchObject({ phase: 'sent', attempts: 1, doubts: 0 });
    expect(box.sink.letters.map(({ messageId }) => messageId)).toEqual(['<thu@sxd.example>']);
  });

  it('cannot have sent to people what the inbox took', async () => {
    await box.queue({ id: 'thu', phase: 'bounced', taken_by: 'inbox' });
    await expect(
      markLetter(parts, { id: 'thu', mark: 'again', reason: REASON, by: BY }),
    ).rejects.toThrow('Thư "thu" đã nằm trong hộp thư trên máy nên không gửi lại qua máy chủ thư.');
  });

  it('gives a reason, and names a letter that there is', async () => {
    await box.queue({ id: 'thu', phase: 'sent' });
    await expect(
      markLetter(parts, { id: 'thu', mark: 'bounced', reason: ' ', by: BY }),
    ).rejects.toThrow('Đề nghị ghi căn cứ của việc đánh dấu thư.');
    await expect(
      markLetter(parts, { id: 'khac', mark: 'bounced', reason: REASON, by: BY }),
    ).rejects.toThrow('Không có thư "khac"; xem các thư bằng lệnh "dondoc letters".');
  });
});

it('the list shows each letter, the latest first, with its state in words', async () => {
  await box.queue(
    { id: 'cu', due_at: MORNING - 86_400_000, phase: 'failed', attempts: 7, reason: REASON },
    { id: 'moi' },
  );
  await box.send(MORNING);
  const all = await lettersList(parts);
  expect(all.map(({ id }) => id)).toEqual(['moi', 'cu']);
  expect(all[0]).toEqual({
    id: 'moi',
    to: 'qlxd.head',
    subject: '[NHẮC VIỆC] Danh sách đơn vị khảo sát, thời hạn 17/8/2021',
    state: 'sent',
    stateText: 'đã gửi',
    attempts: 1,
    messageId: '<moi@sxd.example>',
    dueAt: '2021-08-17T07:45:00+07:00',
    sentAt: '2021-08-17T07:45:00+07:00',
    reason: null,
  });
  expect(await lettersList(parts, { states: ['failed'] })).toEqual([all[1]]);
  expect(await lettersList(parts, { limit: 1 })).toEqual([all[0]]);
});

it('the standing of the mail says why nothing leaves, held or stopped', async () => {
  box.sink.change({ fault: () => 'wrong password' });
  await box.queue({ id: 'thu' });
  await box.send(MORNING);
  await holdMail(parts, BY, 'Chờ kiểm tra mật khẩu');
  expect(await mailStanding(parts)).toEqual({
    held: true,
    heldWhy: 'Chờ kiểm tra mật khẩu',
    heldBy: BY,
    heldAt: '2021-08-17T07:46:00+07:00',
    stoppedWhy: expect.stringContaining('535'),
    stoppedAt: '2021-08-17T07:45:00+07:00',
    triesAgain: '2021-08-17T08:00:00+07:00',
  });
  await releaseMail(parts, BY);
  expect(await mailStanding(parts)).toMatchObject({ held: false, heldWhy: null, triesAgain: null });
  await expect(holdMail(parts, BY, '')).rejects.toThrow('Đề nghị ghi lý do giữ thư lại.');
});

describe('what is done to the mail', () => {
  it('is written down with who did it, when and why, the latest first', async () => {
    await box.queue({ id: 'thu', phase: 'sent' });
    await holdMail(parts, BY, 'Chờ sửa danh mục');
    await markLetter(parts, { id: 'thu', mark: 'bounced', reason: REASON, by: 'vp.chief' });
    await releaseMail(parts, BY);
    const at = '2021-08-17T07:46:00+07:00';
    expect(await choresList(parts, 10)).toEqual([
      {
        ...{ at, chore: 'release-mail', choreText: 'cho thư đi tiếp', by: BY },
        ...{ about: null, reason: null },
      },
      {
        ...{ at, chore: 'mark-letter', choreText: 'đánh dấu thư', by: 'vp.chief' },
        ...{ about: 'thu bounced', reason: REASON },
      },
      {
        ...{ at, chore: 'hold-mail', choreText: 'giữ thư lại', by: BY },
        ...{ about: null, reason: 'Chờ sửa danh mục' },
      },
    ]);
  });

  it('stays written down: a line of it is neither changed nor removed', async () => {
    await holdMail(parts, BY, 'Chờ sửa danh mục');
    await expect(box.database.deleteFrom('chores').execute()).rejects.toThrow('append-only');
    const changed = box.database.updateTable('chores').set({ by_seat: 'qlxd.head' }).execute();
    await expect(changed).rejects.toThrow('append-only');
  });

  it('is refused to a seat without the right, and to one that is not there, and nothing changes', async () => {
    await box.queue({ id: 'thu', phase: 'sent' });
    const refusal = 'dành cho: chuyên viên Văn phòng, Chánh Văn phòng.';
    const marking = { id: 'thu', mark: 'bounced', reason: REASON, by: 'qlxd.head' } as const;
    await expect(markLetter(parts, marking)).rejects.toThrow(refusal);
    await expect(holdMail(parts, 'bgd.director', 'x')).rejects.toThrow(refusal);
    await expect(releaseMail(parts, 'qlxd.head')).rejects.toThrow(refusal);
    await expect(holdMail(parts, 'vp.boss', 'x')).rejects.toThrow('không có chức vụ "vp.boss"');
    expect(await box.letter('thu')).toMatchObject({ phase: 'sent' });
    expect(await mailStanding(parts)).toMatchObject({ held: false });
    expect(await choresList(parts, 10)).toEqual([]);
  });
});
