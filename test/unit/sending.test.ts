import fc from 'fast-check';
import {
  afterFault,
  backInQueue,
  roomFor,
  sent,
  triesAgain,
  whyStopped,
  type Fault,
  type Handed,
} from '../../workflows/rules/notices/sending';

/** Tuesday 17/8/2021, 07:45 in Vietnam. */
const NOW = Date.parse('2021-08-17T07:45:00+07:00');
const MINUTE = 60_000;
const letter = (attempts: number, doubts = 0): Handed => ({ id: 'thu', attempts, doubts });
const fault = (kind: Fault['kind']): Fault => ({ kind, said: '451 4.3.0 Try again later' });

describe('what becomes of a letter', () => {
  it.each([
    ['later', 1, 'retry', 1],
    ['later', 2, 'retry', 5],
    ['later', 6, 'retry', 480],
    ['later', 7, 'failed', null],
    ['never', 1, 'failed', null],
    ['lost', 1, 'unknown', 10],
    ['login', 3, 'queued', null],
    ['tls', 3, 'queued', null],
    ['connection', 3, 'queued', null],
    ['sender', 3, 'queued', null],
  ] as const)('after "%s" at attempt %d is "%s"', (kind, attempts, phase, minutes) => {
    expect(afterFault(letter(attempts), fault(kind), NOW)).toMatchObject({
      phase,
      next_try: minutes === null ? null : NOW + minutes * MINUTE,
      sent_at: null,
    });
  });

  it('never counts an attempt that the mail server did not let us make', () => {
    expect(afterFault(letter(3), fault('login'), NOW).attempts).toBe(2);
    expect(backInQueue(letter(1)).attempts).toBe(0);
  });

  it('lets a letter of unknown fate be sent again once, whatever happens between', () => {
    const kinds = fc.constantFrom<Fault['kind']>('later', 'lost', 'connection');
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 30 }), (faults) => {
        let now = NOW;
        let handed = letter(0);
        let afterLoss = 0;
        for (const kind of faults) {
          if (handed.doubts > 0) afterLoss += kind === 'lost' ? 1 : 0;
          const mark = afterFault({ ...handed, attempts: handed.attempts + 1 }, fault(kind), now);
          handed = { id: mark.id, attempts: mark.attempts, doubts: mark.doubts };
          if (mark.phase === 'failed' || (mark.phase === 'unknown' && mark.next_try === null))
            break;
          if (mark.next_try !== null) now = mark.next_try;
        }
        expect(handed.doubts).toBeLessThanOrEqual(2);
        expect(afterLoss).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is forgotten why it waited, once it is sent', () => {
    expect(sent(letter(4), NOW)).toEqual({
      id: 'thu',
      phase: 'sent',
      attempts: 4,
      doubts: 0,
      next_try: null,
      sent_at: NOW,
      reason: null,
    });
  });
});

describe('the room for letters', () => {
  const pace = { perMinute: 20, perDay: 100 };

  it.each([
    ['nothing was handed over', 0, 0, null, 20, NOW + MINUTE],
    ['a few were', 5, 5, NOW - 10_000, 15, NOW + 50_000],
    ['the minute is used up', 20, 20, NOW - 10_000, 0, NOW + 50_000],
    ['the day is nearly used up', 0, 95, NOW - 300_000, 5, NOW - 240_000],
    ['the day is used up', 0, 100, NOW - 300_000, 0, Date.parse('2021-08-18T00:00:00+07:00')],
  ])('when %s', (_, inLastMinute, today, last, letters, again) => {
    expect(roomFor(pace, { inLastMinute, today, last }, NOW)).toEqual({ letters, again });
  });

  it('has no bound without a pace', () => {
    expect(roomFor(null, { inLastMinute: 900, today: 9_000, last: NOW }, NOW).letters).toBe(
      Infinity,
    );
  });
});

describe('a mail server that takes nothing', () => {
  it('is tried more often while it may only be away, and rarely with a password it refuses', () => {
    const minutes = (kind: 'login' | 'tls' | 'connection' | 'sender'): number[] =>
      [1, 2, 3, 4].map((stops) => (triesAgain({ kind, said: '' }, stops, NOW) - NOW) / MINUTE);
    expect(minutes('connection')).toEqual([1, 5, 15, 15]);
    expect(minutes('sender')).toEqual([1, 5, 15, 15]);
    expect(minutes('login')).toEqual([15, 15, 15, 15]);
    expect(minutes('tls')).toEqual([15, 15, 15, 15]);
  });

  it('is told of in one sentence with its own words, what to do, and that nothing is lost', () => {
    expect(whyStopped({ kind: 'login', said: '535 5.7.8 Wrong user or password' })).toBe(
      'Máy chủ thư không chấp nhận tên đăng nhập hoặc mật khẩu: “535 5.7.8 Wrong user or password”. Đề nghị kiểm tra SMTP_URL; thư vẫn nằm trong hàng chờ, không mất.',
    );
  });
});
