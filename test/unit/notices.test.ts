import { iso, at } from '../../workflows/rules/time';
import type { PlannedNotice } from '../../workflows/rules/notices/notice';
import { acted, noticesOf, opened, surveyState } from '../support/survey-item';

/** "kind day" of the notices of the units' stage to a seat, in order. */
function told(notices: PlannedNotice[], to: string): string[] {
  return notices
    .filter((notice) => notice.to === to && notice.stage === 'unit-lists' && notice.duty !== null)
    .sort((a, b) => a.at - b.at)
    .map((notice) => `${notice.kind} ${iso(notice.at)}`);
}

describe('item 3 in 2021, a unit that never answers', () => {
  const notices = noticesOf(surveyState(opened));

  test('its head is assigned, reminded twice and chased on the days worked out by hand', () => {
    expect(told(notices, 'qlxd.head')).toEqual([
      'assign 2021-08-02T07:45:00+07:00',
      'remind 2021-08-10T07:45:00+07:00',
      'remind 2021-08-16T07:45:00+07:00',
      'chase 2021-08-18T07:45:00+07:00',
      'chase 2021-08-23T07:45:00+07:00',
      'chase 2021-08-26T07:45:00+07:00',
      'chase 2021-08-31T07:45:00+07:00',
      'chase 2021-09-07T07:45:00+07:00',
      'chase 2021-09-10T07:45:00+07:00',
    ]);
  });

  test('its officer is told the same in letters of their own', () => {
    expect(told(notices, 'qlxd.officer')).toEqual(told(notices, 'qlxd.head'));
  });

  test('Chánh Văn phòng hears first and sees each report to a director a working day ahead', () => {
    expect(told(notices, 'vp.chief')).toEqual([
      'report 2021-08-18T07:45:00+07:00',
      'ask 2021-08-19T07:45:00+07:00',
      'ask 2021-08-23T07:45:00+07:00',
    ]);
  });

  test('the directors hear while something can still be done', () => {
    expect(told(notices, 'bgd.deputy-2')).toEqual(['report 2021-08-20T07:45:00+07:00']);
    expect(told(notices, 'bgd.director')).toEqual(['report 2021-08-24T07:45:00+07:00']);
  });

  test('the clerk is asked to phone on the day of the second chase', () => {
    expect(told(notices, 'vp.clerk')).toEqual(['call 2021-08-23T07:45:00+07:00']);
  });

  test('after the last chase Văn phòng is asked again and again whether to close', () => {
    const asks = notices.filter(({ kind, duty }) => kind === 'ask' && duty === null);
    // 10/9 + 10 working days
    expect(iso(asks[0]!.at)).toBe('2021-09-24T07:45:00+07:00');
    expect(asks.length).toBeGreaterThan(10);
  });
});

test('whoever handed in hears nothing more', () => {
  const handed = acted(at('2021-08-12', '09:00'), {
    verb: 'submit',
    stage: 'unit-lists',
    unit: 'qlxd',
    low: [],
    nominees: [],
  });
  expect(noticesOf(surveyState([...opened, handed]))).toEqual([]);
});

test('a promise lets the ladder rest until that day, but not past what the outside date needs', () => {
  // 2021-08-19 09:00, promised for 2021-08-27; the outside date 31/8 − 3 working days is 26/8
  const promise = acted(at('2021-08-19', '09:00'), {
    verb: 'acknowledge',
    stage: 'unit-lists',
    unit: 'qlxd',
    promise: '2021-08-27',
  });
  const notices = noticesOf(surveyState([...opened, promise]));
  expect(told(notices, 'bgd.deputy-2')).toEqual(['report 2021-08-26T07:45:00+07:00']);
  expect(told(notices, 'qlxd.head')).toContain('chase 2021-08-23T07:45:00+07:00');
});

test('an extension opens a new generation that counts from the new day', () => {
  // granted 2021-08-17 10:00 to 2021-08-20
  const granted = acted(
    at('2021-08-17', '10:00'),
    { verb: 'extend', stage: 'unit-lists', unit: 'qlxd', until: '2021-08-20', agreed: true },
    'vp.chief',
  );
  const notices = noticesOf(surveyState([...opened, granted]));
  expect(told(notices, 'qlxd.head').slice(0, 3)).toEqual([
    'assign 2021-08-17T10:00:00+07:00',
    'remind 2021-08-19T07:45:00+07:00',
    'chase 2021-08-23T07:45:00+07:00',
  ]);
  expect(notices.every(({ generation, duty }) => duty === null || generation === 2)).toBe(true);
});

test('a held report leaves two working days later at the most', () => {
  const held = acted(
    at('2021-08-19', '09:00'),
    { verb: 'hold-report', stage: 'unit-lists', rung: 2, until: '2021-09-10' },
    'vp.chief',
  );
  expect(told(noticesOf(surveyState([...opened, held])), 'bgd.deputy-2')).toEqual([
    'report 2021-08-24T07:45:00+07:00',
  ]);
});

test('once the issued number is recorded nobody before it is chased', () => {
  const issued = acted(
    at('2021-08-30', '09:00'),
    { verb: 'issue', stage: 'sent-out', on: '2021-08-30' },
    'vp.clerk',
  );
  const open = [
    ...opened,
    { type: 'stage-opened' as const, at: at('2021-08-30', '07:45'), stage: 'sent-out' },
  ];
  expect(noticesOf(surveyState([...open, issued]))).toEqual([]);
});

test('what is returned after its deadline gets two working days to be mended', () => {
  // handed in 2021-08-17 09:00, returned 2021-08-18 09:00
  const onDuty = { stage: 'unit-lists', unit: 'qlxd' };
  const handed = acted(at('2021-08-17', '09:00'), {
    ...{ verb: 'submit', low: [], nominees: [] },
    ...onDuty,
  });
  const returned = acted(at('2021-08-18', '09:00'), { verb: 'return', ...onDuty }, 'vp.clerk');
  expect(
    told(noticesOf(surveyState([...opened, handed, returned])), 'qlxd.head').slice(0, 3),
  ).toEqual([
    'assign 2021-08-18T09:00:00+07:00',
    'remind 2021-08-19T07:45:00+07:00',
    'chase 2021-08-23T07:45:00+07:00',
  ]);
});
