import { z } from 'zod';
import { readYaml } from '../../config/yaml-faults';

const faultsOf = (...lines: string[]): string[] =>
  readYaml('a.yaml', lines.join('\n'), z.looseObject({})).faults;

/** Words of the parser's own messages. */
const ENGLISH =
  /\b(must|cannot|should|missing|invalid|unexpected|expected|nested|found|plain|with|the)\b/i;

describe('a YAML file that cannot be read', () => {
  it.each<[string, string[], string]>([
    ['a quote left open', ['a: "x', 'b: 1'], 'a.yaml:2: đang ghi “b: 1”: có đoạn mở dấu nháy'],
    ['a bracket left open', ['a: [1, 2', 'b: 3'], 'a.yaml:2: đang ghi “b: 3”: thiếu ngoặc đóng'],
    ['a brace left open', ['a: {x: 1', 'b: 3'], 'a.yaml:2: đang ghi “b: 3”: thiếu ngoặc đóng'],
    ['a tab', ['a:', '\tb: 2'], 'a.yaml:2: đang ghi “b: 2”: thụt đầu dòng bằng phím Tab'],
    ['two colons', ['a: b: c'], 'a.yaml:1: đang ghi “a: b: c”: có hai dấu hai chấm'],
    ['a line without a colon', ['a: 1', 'b', 'c: 2'], 'a.yaml:2: đang ghi “b”: thiếu dấu hai chấm'],
    [
      'a mark at the start of words',
      ['a: @x'],
      'a.yaml:1: đang ghi “a: @x”: chữ không được mở đầu',
    ],
    ['a percent sign at the start of a line', ['%x'], 'a.yaml:1: đang ghi “%x”: dòng mở đầu bằng'],
    ['a backslash in quotes', ['a: "\\q"'], 'a.yaml:1: đang ghi “a: "\\q"”: dấu \\ trong nháy kép'],
    ['a list that becomes items', ['- a', 'b: 1'], 'a.yaml:2: đang ghi “b: 1”: thừa dấu hoặc chữ'],
    ['items out of line', ['a:', '  - x', ' y: 2'], 'a.yaml:3: đang ghi “y: 2”: thụt đầu dòng'],
    ['a reference without a name', ['a: *'], 'a.yaml:1: đang ghi “a: *”: dấu * hoặc &'],
    ['an entry given twice', ['a: 1', 'a: 2'], 'a.yaml:2: đang ghi “a: 2”: mục này ghi hai lần'],
    ['two documents', ['a: 1', '---', 'b: 2'], 'a.yaml:2: đang ghi “---”: tệp có dòng “---”'],
    ['words behind quotes', ['a: "x" y'], 'a.yaml:1: đang ghi “a: "x" y”: thừa dấu hoặc chữ'],
    ['a bracket too many', ['a: [1, 2]]'], 'a.yaml:1: đang ghi “a: [1, 2]]”: thừa dấu hoặc chữ'],
    [
      'a remark too near',
      ['a: "x"#c'],
      'a.yaml:1: đang ghi “a: "x"#c”: thiếu dấu cách trước dấu #',
    ],
  ])('is told in one Vietnamese sentence at its line (%s)', (_, lines, said) => {
    const faults = faultsOf(...lines);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
    expect(faults[0]).not.toMatch(ENGLISH);
  });

  it('shows no more of a long line than fits', () => {
    const [fault] = faultsOf(`a: @${'x'.repeat(500)}`);
    expect(fault!.length).toBeLessThan(200);
    expect(fault).toContain('x…”');
  });
});
