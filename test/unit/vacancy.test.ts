import { insteadOf, type Unheard } from '../../workflows/rules/notices/vacancy';

const DECISION: Unheard = {
  seat: 'bgd.deputy-1',
  matter: 'decision',
  vacant: true,
  others: [],
  begins: true,
  deputy: 'bgd.deputy-1',
};

const told = (changes: Partial<Unheard>, ...reached: string[]): string | null => {
  const instead = insteadOf({ ...DECISION, ...changes }, (seat) => reached.includes(seat));
  return instead && `${instead.seat}: ${instead.of}`;
};

describe('a decision asked of a Phó Giám đốc whose seat is vacant', () => {
  it('is asked of the Giám đốc', () => {
    expect(told({}, 'bgd.director', 'vp.chief')).toBe('bgd.director: thing');
  });

  it('is for Chánh Văn phòng to find somebody for when that seat is vacant too', () => {
    expect(told({}, 'vp.chief', 'vp.clerk')).toBe('vp.chief: vacancy');
    expect(told({ seat: 'bgd.director' }, 'vp.chief')).toBe('vp.chief: vacancy');
    expect(told({}, 'vp.clerk')).toBe('vp.clerk: vacancy');
  });

  it('is not taken from one who is there and only has no address', () => {
    expect(told({ vacant: false }, 'bgd.director', 'vp.chief')).toBe('vp.chief: vacancy');
  });
});

describe('what a unit without a head owes', () => {
  const head: Partial<Unheard> = { seat: 'qlxd.head', matter: 'owed', others: ['qlxd.officer'] };

  it('is told Văn phòng when it begins, and its officer hears of it anyway', () => {
    expect(told(head, 'qlxd.officer', 'vp.chief')).toBe('vp.chief: vacancy');
    expect(told({ ...head, begins: false }, 'qlxd.officer', 'vp.chief')).toBeNull();
  });

  it('is told Văn phòng each time when there is no officer either', () => {
    expect(told({ ...head, begins: false }, 'vp.chief')).toBe('vp.chief: vacancy');
  });
});

describe('what Văn phòng is told', () => {
  it('goes from one to the other of its two seats, and to Ban Giám đốc when both are vacant', () => {
    const call: Partial<Unheard> = { seat: 'vp.clerk', matter: 'office' };
    expect(told(call, 'vp.chief', 'bgd.deputy-1')).toBe('vp.chief: thing');
    expect(told({ ...call, seat: 'vp.chief' }, 'vp.clerk')).toBe('vp.clerk: thing');
    expect(told(call, 'bgd.deputy-1', 'bgd.director')).toBe('bgd.deputy-1: vacancy');
  });

  it('and only Chánh Văn phòng or a director may decide goes to the Phó Giám đốc in charge', () => {
    const review: Partial<Unheard> = { seat: 'vp.chief', matter: 'review' };
    expect(told(review, 'vp.clerk', 'bgd.deputy-1', 'bgd.director')).toBe('bgd.deputy-1: thing');
    expect(told(review, 'vp.clerk')).toBe('vp.clerk: vacancy');
  });

  it('of its own work, its other seat knows', () => {
    const own: Partial<Unheard> = { seat: 'vp.chief', matter: 'owed', others: ['vp.clerk'] };
    expect(told(own, 'vp.clerk', 'bgd.deputy-1')).toBeNull();
    expect(told(own, 'bgd.deputy-1')).toBe('bgd.deputy-1: vacancy');
  });
});

describe('a report to a vacant rung', () => {
  it('is skipped while another rung hears, and else Văn phòng finds who takes it', () => {
    const report: Partial<Unheard> = { matter: 'report', others: ['bgd.director'] };
    expect(told(report, 'bgd.director', 'vp.chief')).toBeNull();
    expect(told(report, 'vp.chief')).toBe('vp.chief: vacancy');
  });

  it('is not looked at ahead by anybody else', () => {
    expect(told({ seat: 'vp.chief', matter: 'ahead' }, 'vp.clerk', 'bgd.deputy-1')).toBeNull();
  });
});
