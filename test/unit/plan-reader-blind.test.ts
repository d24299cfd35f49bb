import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ItemDraft, PlanDraft, Unsure } from '../../config/plan-reader/draft';
import { dueWords } from '../../config/plan-reader/template';
import { projectRoot } from '../../config/root';
import type { Form } from '../../workflows/rules/deadline/deadline';
import { read } from '../../workflows/rules/deadline/read';
import { planRead } from '../support/plan-documents';

const FOLDER = path.join(projectRoot(), 'test', 'documents', 'blind');

interface Expected {
  agency: string;
  number: string | null;
  date: string | null;
  title: string;
  items: ExpectedItem[];
  mustBeUnsure?: { path: string }[];
  schedule?: { unit: string; due: string }[];
}
interface ExpectedItem {
  line: string;
  title: string;
  lead: string | null;
  support: string[];
  product: string | null;
  due: string[];
}

const FILES = readdirSync(FOLDER);
const PLANS = FILES.filter((file) => file.endsWith('.expected.json')).map((expected) => {
  const plan = expected.replace('.expected.json', '.');
  return { file: FILES.find((file) => file.startsWith(plan) && file !== expected)!, expected };
});

/** Compared without what a printer chooses: case, spaces, the sign at the end, the kind of dash. */
const plain = (text: string | null | undefined): string | null =>
  text
    ?.normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/\s*[-–]\s*/gu, '-')
    .replace(/[.;,:]+$/u, '')
    .trim()
    .toLowerCase() ?? null;

/** What a deadline reads as; whether its window counts is no matter of its date. */
function meaning(words: string): string | null {
  for (const said of [words, words.charAt(0).toLowerCase() + words.slice(1)]) {
    const reading = read(said);
    if (reading.ok) return JSON.stringify({ ...reading.deadline.form, window: null });
  }
  return null;
}

const sameDue = (wanted: string, found: string): boolean =>
  plain(wanted) === plain(found) ||
  (meaning(wanted) !== null && meaning(wanted) === meaning(found));

/** Several deadlines may be read as one that has the words of all: "trước ngày 05/6 và trước ngày 05/12". */
function isSameDue(wanted: string[], found: string[]): boolean {
  const [only] = found;
  if (found.length === 1 && wanted.length > 1)
    return (
      meaning(only!) !== null &&
      (wanted.every((words) => plain(only)!.includes(plain(words)!)) || isListOf(only!, wanted))
    );
  return found.length === wanted.length && wanted.every((words, i) => sameDue(words, found[i]!));
}

/** "Trước 20/6 và 20/12" is both, each before its day. */
function isListOf(words: string, wanted: string[]): boolean {
  const reading = read(words);
  if (!reading.ok || reading.deadline.form.kind !== 'list') return false;
  const each = reading.deadline.form.of.map((form) => JSON.stringify(dated(form)));
  const last = wanted.map((one) => read(one.charAt(0).toLowerCase() + one.slice(1)));
  return (
    each.length === last.length &&
    last.every((one, i) => one.ok && JSON.stringify(dated(one.deadline.form)) === each[i])
  );
}

/** Without the year, which one of a list names for all. */
const dated = (form: Form): Form =>
  form.kind === 'date' ? { ...form, date: { ...form.date, year: null } } : form;

const isMarked = (unsure: Unsure[], field: string): boolean =>
  unsure.some((one) => one.field === field);

/** "line/field" of each value that is wrong although nothing says that it may be. */
function faultsOf(plan: PlanDraft, expected: Expected): string[] {
  const faults: string[] = [];
  for (const field of ['agency', 'number', 'date'] as const) {
    const right = plain(plan[field]?.value) === plain(expected[field]);
    if (!right && !isMarked(plan.unsure, field)) faults.push(field);
  }
  if (
    !plain(plan.title?.value)?.endsWith(plain(expected.title)!) &&
    !isMarked(plan.unsure, 'title')
  )
    faults.push('title');
  const left = new Set(plan.items);
  for (const wanted of expected.items) {
    const item = [...left].find(({ line }) => isSameLine(line, wanted.line));
    if (!item) {
      faults.push(`${wanted.line} is missing`);
      continue;
    }
    left.delete(item);
    faults.push(...wrongIn(item, wanted).map((field) => `${wanted.line}/${field}`));
  }
  return [...faults, ...[...left].map(({ line }) => `${line} is no item`)];
}

/** A reader may leave a group out of the way to a line. */
const isSameLine = (found: string, wanted: string): boolean =>
  found === wanted || wanted.endsWith(`.${found}`);

function wrongIn(item: ItemDraft, wanted: ExpectedItem): string[] {
  const right: Record<string, boolean> = {
    // Of a line that begins with who leads either may be its name, the whole or what is to be done.
    title: [item.title, `${item.lead} ${item.title}`].some(
      (title) => plain(title) === plain(wanted.title),
    ),
    lead: plain(item.lead) === plain(wanted.lead),
    product: plain(item.product) === plain(wanted.product),
    support: item.support.map(plain).join() === wanted.support.map(plain).join(),
    due: isSameDue(
      wanted.due,
      item.due.map(({ words }) => words),
    ),
  };
  return Object.keys(right).filter((field) => !right[field] && !isMarked(item.unsure, field));
}

/** Of what even a clerk has to ask, that which is not marked: "II.1/lead", "II.2/due[1]", "number". */
function silentAbout(plan: PlanDraft, { mustBeUnsure = [] }: Expected): string[] {
  return mustBeUnsure
    .map(({ path: where }) => where)
    .filter((where) => {
      const [line, field] = where.replace(/\[\d+\]$/u, '').split('/') as [string, string?];
      if (field === undefined) return !isMarked(plan.unsure, line);
      const item = plan.items.find((each) => isSameLine(each.line, line));
      return item !== undefined && !isMarked(item.unsure, field);
    });
}

describe.each(PLANS)('$file, which nobody fitted the reader to', ({ file, expected }) => {
  const wanted = JSON.parse(readFileSync(path.join(FOLDER, expected), 'utf8')) as Expected;
  let plan: PlanDraft;
  beforeAll(async () => {
    plan = await planRead(path.join('blind', file));
  });

  it('has no value that is wrong and not marked', () => {
    expect(faultsOf(plan, wanted)).toEqual([]);
  });

  it('keeps every value in the sentence that it was read from', () => {
    const strays = plan.items.flatMap((item) =>
      [item.title, item.lead, dueWords(item)]
        .filter((value) => value !== null && !item.sentence.includes(value))
        .map((value) => `${item.line}: ${value}`),
    );
    expect(strays).toEqual([]);
  });

  it('gives each unit the time of its own that an annex names', () => {
    const table = plan.items.flatMap((item) => item.table ?? []);
    const expectedDays = (wanted.schedule ?? []).flatMap(({ unit, due }) =>
      unit.split('; ').map((each) => `${each}: ${due}`),
    );
    const asked = plan.items.some(
      ({ due, unsure }) => due[0]?.deadline?.form.kind === 'schedule' && isMarked(unsure, 'due'),
    );
    // A schedule that names more than days is asked about, and each of its times is shown.
    const shown = asked ? plan.leftOut.map(({ sentence }) => sentence) : [];
    const given = table.map(({ unit, words }) => `${unit}: ${words}`);
    expect([...given, ...shown.filter((line) => expectedDays.includes(line))]).toEqual(
      expectedDays,
    );
  });

  it('is marked where even a careful clerk has to ask', () => {
    expect(silentAbout(plan, wanted)).toEqual([]);
  });
});
