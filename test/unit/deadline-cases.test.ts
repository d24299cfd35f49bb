import { wordings } from './deadline-cases/all';
import { refused } from './deadline-cases/refused';

const forms = Array.from({ length: 27 }, (_, i) => i + 1);

describe('the table of real wordings', () => {
  test.each(forms)('has at least five spellings of form %i', (form) => {
    const spellings = new Set(wordings.filter((each) => each.form === form).map((c) => c.words));
    expect(spellings.size).toBeGreaterThanOrEqual(5);
  });

  test('asks nothing twice', () => {
    const asked = wordings.map(({ words, year, events, roll }) =>
      JSON.stringify([words, year, events, roll]),
    );
    expect(asked.filter((each, i) => asked.indexOf(each) !== i)).toEqual([]);
    const said = refused.map(({ words }) => words);
    expect(said.filter((each, i) => said.indexOf(each) !== i)).toEqual([]);
  });
});
