import path from 'node:path';
import { Parser } from 'htmlparser2';
import { walkYear, type PreviewOrder } from '../../client/use-cases/preview/walk-year';
import { yearPictures } from '../../client/use-cases/picture/year-picture';
import { loadCalendars } from '../../config/calendars';
import { forYear } from '../../config/plan-template/year';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { lettered, orderOf } from '../support/foreseen';
import { calendarOf } from '../../workflows/rules/calendar/calendar';
import { at } from '../../workflows/rules/time';
import { directoryOf } from '../support/small-year';

function drawn(changes: Partial<PreviewOrder> = {}): { pages: string[]; sent: number } {
  const order = orderOf({ directory: directoryOf('qlxd', 'qhkt'), ...changes });
  const { walked, letters } = lettered(walkYear(order));
  return { pages: yearPictures(walked, letters), sent: letters.length };
}

/** A picture that is one page. */
function onePage(changes: Partial<PreviewOrder> = {}): string {
  const { pages } = drawn(changes);
  expect(pages).toHaveLength(1);
  return pages[0]!;
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements in their order, each with the text directly in it; fails where a tag is not closed. */
function elementsOf(svg: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' };
        all.push(element);
        open.push(element);
      },
      ontext(text) {
        const inner = open.at(-1);
        if (inner) inner.text += text;
      },
      onclosetag(name) {
        const element = open.pop();
        if (element?.name !== name) throw new Error(`"${name}" closes "${element?.name}"`);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  if (open.length > 0) throw new Error(`"${open.at(-1)!.name}" is never closed`);
  return all;
}

describe('the picture of the seed’s year', () => {
  const { pages, sent } = drawn();
  const svg = pages[0]!;
  const elements = elementsOf(svg);
  const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
  const hints = elements.filter(({ name }) => name === 'title').map(({ text }) => text);

  it('is one sheet of A4 across', () => {
    const [root] = elements;
    expect(root!.attributes).toMatchObject({
      ...{ width: '297mm', height: '210mm', viewBox: '0 0 1123 794' },
      ...{ role: 'img', 'aria-labelledby': 'title desc', lang: 'vi' },
    });
    expect(elements.filter(({ attributes }) => Number(attributes['y']) > 794)).toEqual([]);
  });

  it('says all of it in words, in the plan’s order, to who cannot see it', () => {
    const said = elements.find(({ name }) => name === 'desc')!.text;
    const places = [
      'Từ ngày 04/6/2021 đến ngày 31/3/2022',
      'Mục 2, Triển khai văn bản của UBND tỉnh',
      'thời hạn của Sở ngày 30/7/2021; chờ văn bản hướng dẫn',
      'mở ngày 01/8/2021; thời hạn của Sở ngày 31/8/2021',
      'bước Các phòng, đơn vị lập danh sách: mở ngày 01/8/2021, hạn ngày 17/8/2021',
      'bước Gửi Báo cáo tự chấm điểm đến Sở Nội vụ: mở ngày 28/12/2021, hạn ngày 30/12/2021',
      'Nghỉ từ ngày 02/9/2021 đến ngày 03/9/2021, Quốc khánh',
    ].map((passage) => said.indexOf(passage));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('writes every deadline beside its mark, and the letters of each week above their column', () => {
    for (const day of ['30/7', '31/8', '17/8', '24/8', '26/8', '30/8', '31/12', '10/12', '22/12'])
      expect(texts).toContain(day);
    const weeks = hints.flatMap((text) => /^Tuần từ ngày .+: (\d+) thư$/.exec(text)?.[1] ?? []);
    expect(weeks.reduce((sum, count) => sum + Number(count), 0)).toBe(sent);
  });

  it('draws each kind of notice on its day, with how many are told', () => {
    expect(hints).toContain('giao việc ngày 02/8/2021: 4');
    expect(hints).toContain('đôn đốc ngày 18/8/2021: 4');
    expect(hints).toContain('báo cáo ngày 24/8/2021: 2');
  });

  it('tells everything apart by shape: black, white and grey are all it has', () => {
    const fills = elements.flatMap(({ attributes: { fill, stroke } }) => [fill, stroke]);
    const colours = new Set(fills.filter((fill) => fill !== undefined && fill !== 'none'));
    expect(
      [...colours].filter((fill) => !/^(black|white|url\(#off\)|#(.{1,2})\2*)$/.test(fill!)),
    ).toEqual([]);
  });

  it('is the same every time', () => {
    expect(drawn().pages).toEqual([svg]);
  });
});

describe('a picture of other plans', () => {
  const template = loadPlanTemplate('cchc');

  it('holds whatever a title says', () => {
    const title = '<script>alert("a & b")</script>\u0007';
    const items = template.items.map((item) => ({ ...item, title }));
    const svg = onePage({ template: { ...template, title, items } });
    expect(elementsOf(svg).some(({ name }) => name === 'script')).toBe(false);
    expect(svg).not.toContain('\u0007');
    expect(elementsOf(svg).find(({ name }) => name === 'title')!.text).toContain(
      '<script>alert("a & b")',
    );
  });

  it('draws all times of a line that recurs on one line', () => {
    const plan = path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml');
    const recurring = loadPlanTemplate(plan);
    const directory = directoryOf('qlxd', 'qhkt', 'ttra');
    const elements = elementsOf(onePage({ template: recurring, directory }));
    const bold = elements.filter(({ attributes }) => attributes['font-weight'] === 'bold');
    const at = (text: string) => bold.find((element) => element.text === text)!.attributes['y'];
    expect(at('14/6')).toBe(at('14/12'));
    expect(bold.filter(({ text }) => text.startsWith('2. ')).length).toBe(1);
  });

  const lines = (count: number): Partial<PreviewOrder> => {
    const items = Array.from({ length: count }, (_, i) => ({
      ...template.items[2]!,
      no: String(i + 1),
    }));
    return { template: { ...template, items } };
  };

  it('of more lines than can have their stages apart shows the stages on the line of their item', () => {
    const elements = elementsOf(onePage(lines(8)));
    expectA4(elements);
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    expect(texts.filter((text) => /^\d+\. /.test(text))).toHaveLength(8);
    expect(texts).not.toContain('Các phòng, đơn vị lập danh sách');
    const hints = elements.filter(({ name }) => name === 'title').map(({ text }) => text);
    expect(hints).toContain('Các phòng, đơn vị lập danh sách: hạn ngày 17/8/2021');
    expect(hints).toContain('giao việc ngày 02/8/2021: 4');
    const said = elements.find(({ name }) => name === 'desc')!.text;
    expect(said).toContain('Mục 8, bước Các phòng, đơn vị lập danh sách: mở ngày 01/8/2021');
  });

  it('of more lines than a sheet goes on upon further sheets, each A4 across and with every part', () => {
    const { pages } = drawn(lines(75));
    expect(pages).toHaveLength(3);
    const numbers = pages.flatMap((svg, i) => {
      const elements = elementsOf(svg);
      expectA4(elements);
      expect(elements[1]!.text).toMatch(new RegExp(`, trang ${i + 1}/3$`));
      const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
      expect(texts).toContain('ngày nghỉ');
      expect(texts).toContain('9/2021');
      return texts.flatMap((text) => /^(\d+)\. /.exec(text)?.[1] ?? []);
    });
    expect(numbers).toEqual(Array.from({ length: 75 }, (_, i) => String(i + 1)));
  });

  it.each([1, 26])('of %i lines is one sheet', (count) => {
    const { pages } = drawn(lines(count));
    expect(pages).toHaveLength(1);
    expectA4(elementsOf(pages[0]!));
  });
});

describe('a picture of a year whose days off are still to be announced', () => {
  // 2027 and 2028 as the law fixes them.
  const years = loadCalendars().filter(({ year }) => year < 2027);
  const elements = elementsOf(
    onePage({
      year: 2027,
      startedAt: at('2027-01-15', '08:00'),
      calendar: calendarOf(years),
      template: forYear(loadPlanTemplate('cchc'), 2027),
    }),
  );
  const of = (tag: string) => elements.filter(({ name }) => name === tag).map(({ text }) => text);
  const said = 'Dấu *: ngày tạm tính, lịch nghỉ năm 2027, 2028 chưa có thông báo.';

  it('says so in its title, in its description and under the legend', () => {
    expect(of('title')[0]).toContain(', có ngày tạm tính');
    expect(of('desc')[0]).toContain(said);
    expect(of('text')).toContain(said);
  });

  it('marks every deadline and every day off', () => {
    expect(of('text')).toEqual(expect.arrayContaining(['31/8*', '17/8*', '05/02–10/02*']));
    expect(of('text')).not.toContain('31/8');
    const [desc] = of('desc');
    expect(desc).toContain('thời hạn của Sở ngày 31/8/2027 (tạm tính)');
    expect(desc).toContain('hạn ngày 17/8/2027 (tạm tính)');
    expect(desc).toMatch(/Nghỉ từ ngày 05\/02\/2027 đến ngày 10\/02\/2027, [^.]+ \(tạm tính\)\./);
    expect(of('title')).toContainEqual(
      expect.stringMatching(/^Nghỉ ngày 02\/9\/2027.* \(tạm tính\)\.$/),
    );
  });

  it('has no such mark once they are announced', () => {
    const known = elementsOf(onePage());
    expect(known.filter(({ text }) => /\*|tạm tính/.test(text))).toEqual([]);
  });
});

describe('a picture of what does not end on its page', () => {
  const template = loadPlanTemplate('cchc');
  const withDue = (due: string, opens: string): Element[] => {
    const third = template.items.find(({ no }) => no === '3');
    return elementsOf(onePage({ template: { ...template, items: [{ ...third!, due, opens }] } }));
  };
  const right = 1123 - 26;

  it.each([
    ['hoàn thành ngày 15/12/2022', 'ngày 04/01/2022', 'đến 15/12/2022'],
    ['hoàn thành ngày 15/12/2023', 'ngày 01/11/2023', 'mở 01/11/2023, đến 15/12/2023'],
  ])('draws %s as an arrow to the frame with its date', (due, opens, label) => {
    const elements = withDue(due, opens);
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    expect(texts).toContain(label);
    const bars = elements.filter(({ name }) => name === 'rect' || name === 'polygon');
    const ends = bars.flatMap(({ attributes: { x, width, points } }) =>
      points
        ? points.split(' ').map((point) => Number(point.split(',')[0]))
        : [Number(x ?? 0) + Number(width)],
    );
    // All but the ground of the page.
    expect(ends.filter((end) => end > right + 0.5 && end !== 1123)).toEqual([]);
    const arrows = elements.filter(({ attributes: { d } }) => d?.includes(`L${right} `));
    expect(arrows.length).toBeGreaterThan(0);
  });

  it('writes what was due before it begins at its other edge', () => {
    const texts = withDue('hoàn thành ngày 15/4/2021', 'ngày 01/3/2021');
    expect(texts.map(({ text }) => text)).toContain('hạn 15/4/2021');
  });
});

it('draws a call over the reports of its day', () => {
  const svg = onePage();
  const calls = [...svg.matchAll(/<title>đề nghị gọi điện ngày/g)];
  expect(calls.length).toBeGreaterThan(0);
  for (const { index } of calls) {
    const row = svg.slice(index, svg.indexOf('</g></g>', index));
    expect(row).not.toContain('<rect');
    expect(row).toContain('stroke="white"');
  }
});

it('asks a browser to print it across a whole sheet', () => {
  const style = elementsOf(onePage()).find(({ name }) => name === 'style');
  expect(style!.text).toBe('@page { size: 297mm 210mm; margin: 0 }');
});

/** A sheet of paper across; nothing stands beyond its edges, and what is read is no smaller than 6 points. */
function expectA4([root, ...elements]: Element[]): void {
  expect(root!.attributes).toMatchObject({ width: '297mm', height: '210mm' });
  const [, , width, height] = root!.attributes['viewBox']!.split(' ').map(Number);
  expect(Math.abs(width! / height! - 297 / 210)).toBeLessThan(0.005);
  const numbers = (name: string): number[] =>
    elements.map(({ attributes }) => Number(attributes[name] ?? 0));
  expect(Math.max(...numbers('y'))).toBeLessThanOrEqual(height!);
  expect(Math.max(...numbers('x'))).toBeLessThanOrEqual(width!);
  const points = (297 / 25.4) * 72;
  expect((Number(root!.attributes['font-size']) * points) / width!).toBeGreaterThanOrEqual(6);
}
