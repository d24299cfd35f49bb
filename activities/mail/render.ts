import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import { projectRoot } from '../../config/root';
import type { LetterView } from './digest';
import { FORMS, type Form } from './forms';
import { blocksOf, htmlOf, lineOf, plainWords, textOf } from './markup';

/** A letter in words. Text and HTML come from one source and say the same. */
export interface Rendered {
  subject: string;
  text: string;
  html: string;
}

export type Renderer = (view: LetterView) => Rendered;

/** What all subjects begin with: [NHẮC VIỆC], [BÁO CÁO], … */
const TAG = /^\[[^\]]+\]/;
const SUBJECT = /^Tiêu đề:[ \t]*(.+)$/m;

interface Compiled {
  subject: Template[];
  body: Template[];
}

/**
 * Reads the letters' templates once: `<form>.liquid` for each way of telling and `letter.liquid` for
 * the frame around them, each with its subject on a line "Tiêu đề: …".
 * @throws Error naming the file, when one is missing, has no subject or is no valid Liquid
 */
export function loadLetters(folder = path.join(projectRoot(), 'config', 'letters')): Renderer {
  const sources = read(folder);
  const engine = new Liquid({
    templates: sources,
    outputEscape: plainWords,
    strictFilters: true,
    ownPropertyOnly: true,
    cache: true,
  });
  const compile = (name: string): Compiled => compiled(engine, folder, name, sources[name]);
  const frame = compile(FRAME);
  const forms = new Map(FORMS.map((form) => [form, compile(form)] as const));
  const formOf = (form: Form): Compiled => forms.get(form)!;
  const fill = (templates: Template[], scope: object): string =>
    String(engine.renderSync(templates, scope));
  return (view) => {
    const shared = { department: view.department, count: view.count };
    const groups = view.groups.map((group) => ({
      ...group,
      title: lineOf(fill(formOf(group.form).subject, { ...shared, ...group })),
      body: fill(formOf(group.form).body, { ...shared, ...group }),
    }));
    const tags = new Set(groups.map(({ title }) => TAG.exec(title)?.[0] ?? ''));
    const scope = { ...view, groups, tag: tags.size === 1 ? [...tags][0] : '' };
    const only = groups.length === 1 ? groups[0]! : null;
    const subject = only ? only.title : lineOf(fill(frame.subject, scope));
    const blocks = blocksOf(fill(frame.body, scope));
    return { subject, text: textOf(blocks), html: htmlOf(subject, blocks) };
  };
}

const FRAME = 'letter';
const EXTENSION = '.liquid';

function read(folder: string): Record<string, string> {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith(EXTENSION))
      .map((file) => [
        file.slice(0, -EXTENSION.length),
        readFileSync(path.join(folder, file), 'utf8').replace(/\r\n/g, '\n').normalize('NFC'),
      ]),
  );
}

function compiled(
  engine: Liquid,
  folder: string,
  name: string,
  source: string | undefined,
): Compiled {
  const file = path.join(folder, name + EXTENSION);
  if (source === undefined) throw new Error(`the letter template ${file} is missing; restore it`);
  const subject = SUBJECT.exec(source);
  if (!subject) {
    throw new Error(`the letter template ${file} has no subject; add a line "Tiêu đề: …"`);
  }
  try {
    const body = source.replace(SUBJECT, '');
    return { subject: engine.parse(subject[1]!), body: engine.parse(body) };
  } catch (error) {
    const why = (error as Error).message;
    throw new Error(`the letter template ${file} cannot be read: ${why}`, { cause: error });
  }
}
