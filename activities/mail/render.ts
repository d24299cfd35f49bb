import { readdirSync, readFileSync } from 'node:fs';
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
export function renderer(folder = path.join(projectRoot(), 'config', 'letters')): Renderer {
  const engine = new Liquid({
    outputEscape: plainWords,
    strictFilters: true,
    ownPropertyOnly: true,
  });
  const frame = compile(engine, folder, FRAME);
  const forms = new Map(FORMS.map((form) => [form, compile(engine, folder, form)] as const));
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
    const scope = { ...view, groups };
    const only = groups.length === 1 ? groups[0]! : null;
    const subject = only ? only.title : lineOf(fill(frame.subject, scope));
    const blocks = blocksOf(fill(frame.body, scope));
    return { subject, text: textOf(blocks), html: htmlOf(subject, blocks) };
  };
}

const FRAME = 'letter';

function compile(engine: Liquid, folder: string, name: string): Compiled {
  const file = path.join(folder, `${name}.liquid`);
  try {
    const source = readFileSync(file, 'utf8').replace(/\r\n/g, '\n').normalize('NFC');
    const subject = SUBJECT.exec(source);
    if (!subject) throw new Error('it needs a line "Tiêu đề: …"');
    const body = source.replace(SUBJECT, '');
    return { subject: engine.parse(subject[1]!), body: engine.parse(body) };
  } catch (error) {
    const known = readdirSync(path.dirname(folder)).includes(path.basename(folder));
    const why = known ? (error as Error).message : `there is no folder ${folder}`;
    throw new Error(`the letter template ${file} cannot be used: ${why}`, { cause: error });
  }
}
