import { ledgersOf } from '../../client/use-cases/board/ledger';
import { readAct } from '../../config/acts';
import { at } from '../../workflows/rules/time';
import { mailroom, PLAN, type Mailroom } from '../support/mailroom';

let room: Mailroom;
beforeEach(async () => {
  room = await mailroom();
  await room.happens('3', at('2021-08-02', '07:45'), {
    ...{ type: 'opened', at: at('2021-08-02', '07:45') },
  });
});
afterEach(() => room.close());

/** Văn phòng does something to item 3 at 09:00, and its item writes it down. */
async function does(id: string, on: string, ...form: Parameters<typeof readAct>): Promise<void> {
  const { act, said } = readAct(...form);
  const now = at(on, '09:00');
  const by = { seat: 'vp.clerk', role: 'clerk' as const, unit: 'vp' };
  await room.database
    .insertInto('intakes')
    .values({
      ...{ id, plan: PLAN, no: '3', instance: 1, at: now, said: JSON.stringify(said) },
      ...{ by_seat: by.seat, by_role: by.role, by_unit: by.unit, act: JSON.stringify(act) },
      ...{ delivered_at: now, outcome: null, refusal: null },
    })
    .execute();
  await room.happens('3', now, { type: 'acted', at: now, intake: { id, at: now, by, act } });
}

const letter = { kind: 'request', arrivedOn: '2021-08-02', sender: 'Sở Nội vụ' };
const arrives = (): Promise<void> =>
  does('den', '2021-08-02', 'letter-in', { ...letter, number: '515/SNV', dated: '2021-07-30' });
const corrects = (): Promise<void> =>
  does('sua', '2021-08-03', 'correct', {
    intake: 'den',
    reason: 'chép nhầm số',
    act: { verb: 'letter-in', ...letter, number: '551/SNV' },
  });

const lettersIn = () =>
  room.database
    .selectFrom('letters_in')
    .select(['intake', 'number', 'dated', 'sender'])
    .where('no', '=', '3')
    .execute();

const written = { intake: 'den', dated: '2021-07-30', sender: 'Sở Nội vụ' };

describe('a correction of what was said', () => {
  it('puts the right number in place and keeps what it does not name', async () => {
    await arrives();
    expect(await lettersIn()).toEqual([{ ...written, number: '515/SNV' }]);
    await corrects();
    expect(await lettersIn()).toEqual([{ ...written, number: '551/SNV' }]);
  });

  it('leaves both in the ledger: what was first said, and what was said instead', async () => {
    await arrives();
    await corrects();
    const numbers = (await ledgersOf(room.database, PLAN, '3'))
      .filter(({ intake }) => intake !== null)
      .map(({ intake, said }) => [intake, said.find(({ label }) => label === 'Số')?.value]);
    expect(numbers).toEqual([
      ['den', '515/SNV'],
      ['sua', '551/SNV'],
    ]);
  });

  it('counts for nothing once it is withdrawn itself', async () => {
    await arrives();
    await corrects();
    const withdrawal = { intake: 'sua', withdraw: 'yes', reason: 'số cũ là đúng' };
    await does('rut', '2021-08-04', 'correct', withdrawal);
    expect(await lettersIn()).toEqual([{ ...written, number: '515/SNV' }]);
  });
});
