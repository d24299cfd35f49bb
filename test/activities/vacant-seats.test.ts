import { boardOf } from '../../client/use-cases/board/board';
import { dutyPageOf } from '../../client/use-cases/board/duty-page';
import { at, dayOf } from '../../workflows/rules/time';
import { calendar, mailroom, PLAN, type Mailroom } from '../support/mailroom';

let room: Mailroom;
afterEach(() => room.close());

/** Nobody holds these seats from the start. */
const without = (isVacant: (seat: string) => boolean): Promise<Mailroom> =>
  mailroom({
    directory: ({ holdings }) => {
      holdings.splice(0, holdings.length, ...holdings.filter(({ seat }) => !isVacant(seat)));
    },
  });

/** Item 3 opens on Sunday 1/8; the decision is laid before Ban Giám đốc on Wednesday 25/8 at 07:45. */
async function toTheDecision(): Promise<void> {
  const opens = at('2021-08-01', '07:45');
  const opened = { type: 'opened', at: opens } as const;
  await room.happens('3', opens, opened, { type: 'stage-opened', at: opens, stage: 'unit-lists' });
  await room.until(at('2021-08-24', '12:00'));
  const decided = at('2021-08-25', '07:45');
  await room.happens('3', decided, { type: 'stage-opened', at: decided, stage: 'approve' });
  await room.until(at('2021-08-25', '12:00'));
}

const vacancies = async (stage: string): Promise<(string | null)[]> => {
  const now = at('2021-08-25', '12:00');
  const board = (await boardOf(room.database, calendar, now, PLAN))!;
  const item = board.items.find(({ no }) => no === '3')!;
  return item.stages.find(({ id }) => id === stage)!.duties.map(({ vacant }) => vacant);
};

const ownStages = async (seat: string): Promise<string[]> => {
  const party = { plan: PLAN, seat, unit: seat.split('.')[0]!, link: '' };
  const page = await dutyPageOf(room.database, calendar, at('2021-08-25', '12:00'), party);
  return page.duties.filter(({ no }) => no === '3').map(({ stage }) => stage);
};

const asked = async (seat: string): Promise<string[]> =>
  (await room.letters())
    .filter(({ to_seat, dated }) => to_seat === seat && dayOf(dated) === '2021-08-25')
    .map(({ subject }) => subject);

describe('with the seats of all Phó Giám đốc vacant', () => {
  beforeEach(async () => {
    room = await without((seat) => seat.startsWith('bgd.deputy'));
    await toTheDecision();
  });

  test('the Giám đốc gets the letter, its notice, and the duty on the page that its link opens', async () => {
    expect(await asked('bgd.director')).toEqual([
      '[KÍNH TRÌNH] Lãnh đạo Sở duyệt danh sách (mục II.3) – kính mong ý kiến chậm nhất ngày 26/8/2021',
    ]);
    const notices = (await room.notices()).filter(
      ({ stage, phase }) => stage === 'approve' && phase !== 'planned',
    );
    expect(notices.map(({ to_seat, phase }) => [to_seat, phase])).toEqual([
      ['bgd.director', 'lettered'],
    ]);
    expect(await ownStages('bgd.director')).toEqual(['approve']);
  });

  test('the board says whom it is laid before, and nothing of seats that are held', async () => {
    expect(await vacancies('approve')).toEqual(['Ghế trống, kính trình Giám đốc Sở']);
    expect(new Set(await vacancies('unit-lists'))).toEqual(new Set([null]));
  });
});

test('with Ban Giám đốc empty Chánh Văn phòng finds who decides, and the board says so', async () => {
  room = await without((seat) => seat.startsWith('bgd.'));
  await toTheDecision();
  const letter = (await room.letters()).find(
    ({ to_seat, dated }) => to_seat === 'vp.chief' && dayOf(dated) === '2021-08-25',
  );
  expect(letter!.text).toContain(
    'có nội dung chưa có người nhận vì chức vụ Phó Giám đốc Sở khuyết',
  );
  expect(await vacancies('approve')).toEqual([
    'Ghế trống, Chánh Văn phòng được đề nghị tìm người xử lý',
  ]);
});

test('a question for a Chánh Văn phòng who is not there is put to the Phó Giám đốc in charge of the unit', async () => {
  room = await without((seat) => seat === 'vp.chief');
  const opens = at('2021-08-01', '07:45');
  const opened = { type: 'opened', at: opens } as const;
  await room.happens('3', opens, opened, { type: 'stage-opened', at: opens, stage: 'unit-lists' });
  const onDuty = { stage: 'unit-lists', unit: 'qlxd' };
  await room.until(at('2021-08-12', '10:00'));
  await room.acts(
    '3',
    at('2021-08-12', '10:00'),
    'qlxd.head',
    { verb: 'ask-extension', ...onDuty, until: '2021-08-20' },
    { reason: 'chờ số liệu' },
  );
  await room.until(at('2021-08-13', '12:00'));
  const letter = (await room.letters()).find(({ subject }) => subject.includes('Gia hạn'));
  expect(letter).toMatchObject({ to_seat: 'bgd.deputy-2' });
  expect(letter!.text).toContain(
    'Gửi đồng chí vì chức vụ Chánh Văn phòng khuyết vào ngày 13/8/2021.',
  );
});
