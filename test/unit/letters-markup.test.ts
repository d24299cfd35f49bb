import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blocksOf, htmlOf, lineOf, plainWords, textOf } from '../../activities/mail/markup';
import { loadLetters } from '../../activities/mail/render';
import { linkTokens } from '../../activities/mail/links';
import { projectRoot } from '../../config/root';
import { samples } from '../../bench/letters-sample';

const text = (source: string): string => textOf(blocksOf(source));
const html = (source: string): string => htmlOf('', blocksOf(source)).split('<body')[1]!;

describe('the marks of a template', () => {
  test('set paragraphs, headings, lists, small print, lines, bold words and links', () => {
    const source =
      '## Một\n\nĐoạn **đậm**\nnối dòng.\n\n- a\n- b\n\n> nhỏ\n\n---\n\n<https://a.example/d/x_-y>';
    expect(text(source)).toBe(
      'Một\n\nĐoạn đậm nối dòng.\n\n- a\n- b\n\nnhỏ\n\n---\n\nhttps://a.example/d/x_-y\n',
    );
    expect(html(source)).toMatch(/<h2[^>]*>Một<\/h2>/);
    expect(html(source)).toMatch(/<strong>đậm<\/strong> nối dòng/);
    expect(html(source)).toMatch(/<ul[^>]*>\s*<li[^>]*>a<\/li>\s*<li[^>]*>b<\/li>\s*<\/ul>/);
    expect(html(source)).toContain('<a href="https://a.example/d/x_-y"');
  });

  test('leave no gap where a condition gave nothing', () => {
    expect(lineOf('Thời hạn  17/8/2021 , mục   II.3 .')).toBe('Thời hạn 17/8/2021, mục II.3.');
  });
});

describe('a value in a letter', () => {
  test.each([
    ['a < b & c > d "e"', 'a &lt; b &amp; c &gt; d &quot;e&quot;'],
    ['**không đậm**', '**không đậm**'],
    ['<https://evil.example>', '&lt;https://evil.example&gt;'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['## không phải đề mục', '## không phải đề mục'],
    ['- không phải danh sách', '- không phải danh sách'],
    ['hai\n\nđoạn', 'hai đoạn'],
    ['gạch \\ chéo', 'gạch \\ chéo'],
    ['chỗ \u{e000}0', 'chỗ 0'],
  ])('%j stays plain words', (value, shown) => {
    const blocks = blocksOf(plainWords(value));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]!.kind).toBe('paragraph');
    expect(blocks[0]!.spans.every(({ bold, link }) => !bold && !link)).toBe(true);
    expect(html(plainWords(value))).toContain(`>${shown}</p>`);
  });

  test('that is missing is nothing', () => {
    expect([plainWords(null), plainWords(undefined)]).toEqual(['', '']);
  });
});

describe('the templates of a folder', () => {
  const shipped = path.join(projectRoot(), 'config', 'letters');
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'thu-'));
    cpSync(shipped, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const edit = (file: string, change: (source: string) => string): void =>
    writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')));

  test('can be edited by the office, also with Windows line ends', () => {
    edit('assign.liquid', (source) =>
      source.replace('Đề nghị đồng chí', 'Kính đề nghị đồng chí').replace(/\n/g, '\r\n'),
    );
    const assign = samples().find(({ name }) => name === 'giao-viec')!;
    expect(loadLetters(folder)(assign.view).text).toContain('Kính đề nghị đồng chí chỉ đạo');
  });

  test.each([
    ['is missing', () => rmSync(path.join(folder, 'chase.liquid')), /chase\.liquid is missing/],
    [
      'has no subject',
      () => edit('chase.liquid', (source) => source.replace('Tiêu đề:', 'Chủ đề:')),
      /chase\.liquid has no subject; add a line "Tiêu đề: …"/,
    ],
    [
      'is broken',
      () => edit('chase.liquid', (source) => `${source}{% if due %}`),
      /chase\.liquid cannot be read: .*if/,
    ],
    [
      'lost the place of its contents',
      () => edit('letter.liquid', (source) => source.replace('{{ group.body | raw }}', '')),
      /letter\.liquid must have a line of its own/,
    ],
  ])('are refused at the start when one %s', (_, spoil, refusal) => {
    spoil();
    expect(() => loadLetters(folder)).toThrow(refusal);
  });
});

test('a link token needs a secret of 32 bytes and gives 256 bits that nobody else gets', () => {
  expect(() => linkTokens(Buffer.alloc(31))).toThrow(/31 bytes; give it 32/);
  const { token } = linkTokens(Buffer.alloc(32, 1));
  const holder = { plan: 'p', seat: 's', person: 'x' };
  expect(Buffer.from(token(holder, 0), 'base64url')).toHaveLength(32);
  const others = [
    token({ ...holder, person: 'y' }, 0),
    token({ ...holder, seat: 't' }, 0),
    token({ ...holder, plan: 'q' }, 0),
    token(holder, 1),
    linkTokens(Buffer.alloc(32, 2)).token(holder, 0),
  ];
  expect(new Set([...others, token(holder, 0)]).size).toBe(6);
});
