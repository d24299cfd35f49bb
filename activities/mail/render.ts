import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Liquid, type Template } from 'liquidjs';
import { projectRoot } from '../../config/root';
import type { LetterView } from './digest';
import { FORMS } from './forms';
import { blocksOf, htmlOf, lineOf, PLACE, plainWords, textOf, type Block } from './markup';
import type { GroupView } from './view';

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
  if (!BODY.test(sources[FRAME]!)) {
    const file = path.join(folder, FRAME + EXTENSION);
    throw new Error(
      `${file} must have a line of its own with "{{ group.body | raw }}"; restore it`,
    );
  }
  const forms = new Map(FORMS.map((form) => [form, compile(form)] as const));
  const fill = (templates: Template[], scope: object): string =>
    String(engine.renderSync(templates, scope));
  const word = (group: GroupView): Worded => {
    const { subject, body } = forms.get(group.form)!;
    return { title: lineOf(fill(subject, group)), blocks: blocksOf(fill(body, group)) };
  };
  const worded = new Map<string, Worded>();
  // A morning's letters say the same thing to many, so each thing is worded once.
  const wordOnce = (group: GroupView): Worded => {
    const key = JSON.stringify(group);
    const known = worded.get(key);
    if (known) return known;
    if (worded.size >= KEPT) worded.clear();
    const fresh = word(group);
    worded.set(key, fresh);
    return fresh;
  };
  return (view) => {
    const parts = view.groups.map(wordOnce);
    const groups = view.groups.map((group, i) => ({
      ...group,
      title: parts[i]!.title,
      body: PLACE + i,
    }));
    const tags = new Set(parts.map(({ title }) => TAG.exec(title)?.[0] ?? ''));
    const scope = { ...view, groups, tag: tags.size === 1 ? [...tags][0] : null };
    const subject = parts.length === 1 ? parts[0]!.title : lineOf(fill(frame.subject, scope));
    const blocks = blocksOf(fill(frame.body, scope)).flatMap((block) => {
      return block.kind === 'place' ? parts[Number(block.spans[0]!.text)]!.blocks : [block];
    });
    return { subject, text: textOf(blocks), html: htmlOf(subject, blocks) };
  };
}

/** What a group of notices says, ready to be put into any letter. */
interface Worded {
  title: string;
  blocks: Block[];
}

const KEPT = 500;
const FRAME = 'letter';
/** Where the frame puts what each group says. */
const BODY = /^\s*\{\{-?\s*group\.body \| raw\s*-?\}\}\s*$/m;
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
