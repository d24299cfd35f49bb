import { Parser } from 'htmlparser2';
import { DocumentRefused } from './refused';

/** An element of an XML text; texts stand among its children as strings. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** Honest documents nest some dozens deep. */
const DEEPEST = 200;

/**
 * Reads an XML text of an office document, which declares no entities of its own.
 * @throws DocumentRefused
 */
export function parseXml(text: string): Element {
  if (/<!(?:DOCTYPE|ENTITY)/u.test(text))
    throw new DocumentRefused('Tệp .docx không hợp lệ (có khai báo DTD), không đọc.');
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, children: [] };
        open.at(-1)!.children.push(element);
        open.push(element);
        if (open.length > DEEPEST) throw new DocumentRefused('Tệp lồng quá nhiều lớp, không đọc.');
      },
      onclosetag() {
        open.pop();
      },
      ontext(piece) {
        open.at(-1)!.children.push(piece);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return root;
}

export const elements = ({ children }: Element): Element[] =>
  children.filter((child) => typeof child !== 'string');

/** The first child of that name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element && elements(element).find((each) => each.name === name);

/** The element that a path of names leads to. */
export const within = (element: Element | undefined, ...names: string[]): Element | undefined =>
  names.reduce(child, element);

/** The value of a property that is a child with a `w:val`. */
export const value = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];

export const textOf = ({ children }: Element): string =>
  children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
