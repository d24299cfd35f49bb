import type { Block, Paragraph, SourceDocument, Table } from '../../../config/plan-reader/document';
import { child, elements, parseXml, value, type Element } from '../xml';
import { unpack } from './archive';
import { Numbering } from './numbering';
import { Styles } from './styles';
import { gridOf } from './table';
import { runsOf } from './text';

/** Reads a .docx. @throws DocumentRefused */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const parts = unpack(bytes);
  const parsed = (part: keyof typeof parts): Element | undefined =>
    parts[part] === undefined ? undefined : parseXml(parts[part]);
  const reader = new Reader(
    new Styles(parsed('word/styles.xml')),
    new Numbering(parsed('word/numbering.xml')),
  );
  const body = child(child(parsed('word/document.xml'), 'w:document'), 'w:body');
  return { blocks: body ? reader.blocks(body) : [] };
}

/** Elements that only hold others. */
const HOLDERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
]);

class Reader {
  private paragraphs = 0;
  private tables = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  blocks(holder: Element): Block[] {
    return elements(holder).flatMap((element) => {
      if (element.name === 'w:p') return this.paragraph(element);
      if (element.name === 'w:tbl') return [this.table(element)];
      return HOLDERS.has(element.name) ? this.blocks(element) : [];
    });
  }

  /** A paragraph, and after it those of the text boxes that hang on it. */
  private paragraph(element: Element): Block[] {
    const properties = child(element, 'w:pPr');
    const look = this.styles.paragraph(value(properties, 'w:pStyle'));
    const { text, boxes } = runsOf(element, look, this.styles);
    const numbered = child(properties, 'w:numPr');
    const id = value(numbered, 'w:numId') ?? look.numbering?.id;
    const level = Number(value(numbered, 'w:ilvl') ?? look.numbering?.level ?? 0);
    const label = text.trim() === '' ? null : this.numbering.next(id, level);
    const place = { paragraph: ++this.paragraphs };
    const own: Paragraph[] =
      text.trim() === '' ? [] : [{ kind: 'paragraph', label, text: text.normalize('NFC'), place }];
    return [...own, ...boxes.flatMap((box) => this.blocks(box))];
  }

  private table(element: Element): Table {
    const place = { table: ++this.tables };
    const rows = gridOf(element, place, (cell) => this.cellText(cell));
    return { kind: 'table', rows, place };
  }

  private cellText(cell: Element): string {
    const lines = this.blocks(cell).map((block) => {
      if (block.kind === 'paragraph')
        return block.label === null ? block.text : `${block.label} ${block.text}`;
      return block.rows
        .map((row) => [...new Set(row)].map(({ text }) => text).join(' '))
        .join('\n');
    });
    return lines.join('\n').trim();
  }
}
