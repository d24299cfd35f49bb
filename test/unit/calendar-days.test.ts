import { sourcesOf, type DayChange } from '../../client/use-cases/calendar/days';

const changed = (change: DayChange['change'], source: string): DayChange => ({
  ...{ change, source, day: '2040-05-02', kind: 'off', name: 'nghỉ bù' },
});

const document = 'Thông báo số 1/TB';

describe('a change of the calendar is said to be by', () => {
  it('the documents of the days that change, each once', () => {
    const days = ['Công văn số 9/BNV', 'Công văn số 7/BNV', 'Công văn số 9/BNV'].map((source) =>
      changed('added', source),
    );
    expect(sourcesOf({ days, document })).toBe('Công văn số 9/BNV; Công văn số 7/BNV');
  });

  it('the document of the year where days only fall away, not by that which they go against', () => {
    expect(sourcesOf({ days: [changed('dropped', 'Công văn số 9/BNV')], document })).toBe(document);
    expect(sourcesOf({ days: [], document })).toBe(document);
  });
});
