import path from 'node:path';
import { Parser } from 'htmlparser2';
import { walkYear, type PreviewOrder } from '../../client/use-cases/preview/walk-year';
import { yearPicture } from '../../client/use-cases/picture/year-picture';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { lettered, orderOf } from '../support/foreseen';
import { directoryOf } from '../support/small-year';

function drawn(changes: Partial<PreviewOrder> = {}): { svg: string; sent: number } {
  const order = orderOf({ directory: directoryOf('qlxd', 'qhkt'), ...changes });
  const { walked, letters } = lettered(walkYear(order));
  return { svg: yearPicture(walked, letters), sent: letters.length };
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
  const { svg, sent } = drawn();
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
    expect(drawn().svg).toBe(svg);
  });
});

describe('a picture of other plans', () => {
  const template = loadPlanTemplate('cchc');

  it('holds whatever a title says', () => {
    const title = '<script>alert("a & b")</script>\u0007';
    const items = template.items.map((item) => ({ ...item, title }));
    const { svg } = drawn({ template: { ...template, title, items } });
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
    const elements = elementsOf(drawn({ template: recurring, directory }).svg);
    const bold = elements.filter(({ attributes }) => attributes['font-weight'] === 'bold');
    const at = (text: string) => bold.find((element) => element.text === text)!.attributes['y'];
    expect(at('14/6')).toBe(at('14/12'));
    expect(bold.filter(({ text }) => text.startsWith('2. ')).length).toBe(1);
  });

  it('grows downward when it has more lines than a sheet', () => {
    const items = Array.from({ length: 8 }, (_, i) => ({
      ...template.items[2]!,
      no: String(i + 1),
    }));
    const [root] = elementsOf(drawn({ template: { ...template, items } }).svg);
    const height = root!.attributes['viewBox']!.split(' ').map(Number).at(-1);
    expect(height).toBeGreaterThan(1123);
    expect(parseFloat(root!.attributes['height']!)).toBeGreaterThan(300);
  });
});
