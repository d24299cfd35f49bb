/**
 * The few marks a letter's template may use, from which both its text and its HTML are made:
 * a blank line between paragraphs, `## ` a heading, `- ` a list, `> ` small print, `---` a line,
 * `**bold**` and `<https://…>` a link.
 */
type Kind = 'paragraph' | 'heading' | 'item' | 'small' | 'rule' | 'place';

interface Span {
  text: string;
  bold: boolean;
  link: boolean;
}

export interface Block {
  kind: Kind;
  spans: Span[];
}

const MARKS: [string, Kind][] = [
  ['## ', 'heading'],
  ['- ', 'item'],
  ['> ', 'small'],
];

/** Begins a line that stands for blocks made elsewhere; its text is the number of these. */
export const PLACE = '\u{e000}';

/** Makes a value safe to stand anywhere in a template: it stays one run of plain words. */
export function plainWords(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replace(/[\s\u{e000}]+/gu, ' ')
    .replace(/[\\*<>]/g, '\\$&')
    .replace(/^[-#]/, '\\$&');
}

/** Reads the marks. Total: whatever is no mark is text. */
export function blocksOf(source: string): Block[] {
  const blocks: { kind: Kind; source: string }[] = [];
  let open = false;
  for (const line of source.split('\n').map((each) => each.trim())) {
    const mark = MARKS.find(([sign]) => line.startsWith(sign));
    if (line === '') open = false;
    else if (line === '---' || line.startsWith(PLACE)) {
      blocks.push(
        line === '---' ? { kind: 'rule', source: '' } : { kind: 'place', source: line.slice(1) },
      );
      open = false;
    } else if (mark) {
      blocks.push({ kind: mark[1], source: line.slice(mark[0].length) });
      open = true;
    } else if (open) blocks.at(-1)!.source += ` ${line}`;
    else {
      blocks.push({ kind: 'paragraph', source: line });
      open = true;
    }
  }
  return blocks.map(({ kind, source }) => ({ kind, spans: spansOf(source) }));
}

/** Conditions in a template leave gaps: one space between words, none before a stop. */
const tidy = (source: string): string =>
  source
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '');

const TOKENS = /\\(.)|(\*\*)|<(https?:\/\/[^\s<>]+)>|([^\\*<]+|[*<\\])/gs;

function spansOf(source: string): Span[] {
  const spans: Span[] = [];
  let bold = false;
  const add = (text: string, link: boolean): void => {
    const last = spans.at(-1);
    if (last && !link && !last.link && last.bold === bold) last.text += text;
    else spans.push({ text, bold, link });
  };
  for (const [, escaped, stars, link, text] of tidy(source).matchAll(TOKENS)) {
    if (stars) bold = !bold;
    else if (link) add(link.replace(/\\(.)/g, '$1'), true);
    else add(escaped ?? text ?? '', false);
  }
  return spans;
}

/** The words of a template that has one line, such as a subject. */
export function lineOf(source: string): string {
  return spansOf(source.replace(/\n/g, ' '))
    .map(({ text }) => text)
    .join('');
}

/** The letter as plain text. */
export function textOf(blocks: Block[]): string {
  let text = '';
  blocks.forEach(({ kind, spans }, i) => {
    const words = spans.map((span) => span.text).join('');
    const follows = kind === 'item' && blocks[i - 1]?.kind === 'item';
    const line = kind === 'rule' ? '---' : kind === 'item' ? `- ${words}` : words;
    text += `${i === 0 ? '' : follows ? '\n' : '\n\n'}${line}`;
  });
  return `${text}\n`;
}

const STYLES: Record<Exclude<Kind, 'place'> | 'list' | 'page', string> = {
  page: "margin:0 auto;padding:16px;max-width:44em;font-family:'Times New Roman',Times,serif;font-size:17px;line-height:1.5;color:#111",
  paragraph: 'margin:0 0 12px',
  heading: 'margin:22px 0 8px;font-size:17px;font-weight:bold;color:#0b3d6b',
  small: 'margin:0 0 12px;font-size:15px;color:#444',
  list: 'margin:0 0 12px;padding-left:24px',
  item: 'margin:0 0 6px',
  rule: 'border:0;border-top:1px solid #999;margin:20px 0 12px',
};

/** The letter as a page of HTML without anything fetched from elsewhere. */
export function htmlOf(title: string, blocks: Block[]): string {
  let body = '';
  blocks.forEach(({ kind, spans }, i) => {
    const inside = spans.map(htmlSpan).join('');
    if (kind === 'place') return;
    const style = ` style="${STYLES[kind]}"`;
    if (kind === 'item') {
      if (blocks[i - 1]?.kind !== 'item') body += `<ul style="${STYLES.list}">\n`;
      body += `<li${style}>${inside}</li>\n`;
      if (blocks[i + 1]?.kind !== 'item') body += '</ul>\n';
    } else if (kind === 'rule') body += `<hr${style}>\n`;
    else body += kind === 'heading' ? `<h2${style}>${inside}</h2>\n` : `<p${style}>${inside}</p>\n`;
  });
  return `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="${STYLES.page}">
${body}</body>
</html>
`;
}

function htmlSpan({ text, bold, link }: Span): string {
  const words = escapeHtml(text);
  const inside = link ? `<a href="${words}" style="color:#0b3d6b">${words}</a>` : words;
  return bold ? `<strong>${inside}</strong>` : inside;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
