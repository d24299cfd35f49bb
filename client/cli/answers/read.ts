import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCalendars } from '../../../config/calendars';
import { loadPlanTemplate } from '../../../config/plan-template/plan-template';
import { sayPlace } from '../../../config/plan-reader/document';
import type { PlanDraft } from '../../../config/plan-reader/draft';
import { templateOf } from '../../../config/plan-reader/template';
import { projectRoot } from '../../../config/root';
import { calendarOf, type Calendar } from '../../../workflows/rules/calendar/calendar';
import { dayOf, sayDay, type Day } from '../../../workflows/rules/time';
import { dueOf, sayDue, spokenIn, type DueRead } from '../../use-cases/template/due-read';
import { jsonOf, readPlanWith } from '../../use-cases/template/read-plan';
import type { Answering } from '../command';
import { directoryFor } from './directory-for';
import { table } from '../output';
import { writeNew } from './write-to';

interface ReadOptions {
  out?: string;
  directory?: string;
}

export const readPlan: Answering = async (command, cli) => {
  const [file] = command.args;
  const { out, directory } = command.opts<ReadOptions>();
  // A document that is refused is so at once, before anything else is loaded.
  const document = await cli.world.readDocument(file!);
  const shipped = loadPlanTemplate('cchc');
  const units = await directoryFor(cli, shipped, directory);
  const calendar = calendarOf(loadCalendars());
  const today = dayOf(Date.now());
  const draft = readPlanWith(document, units, today);
  if (out !== undefined) await writeTemplate(out, draft, path.basename(file!));
  const text = describe(draft, calendar, today);
  const written =
    out === undefined
      ? []
      : ['', `Đã ghi mẫu kế hoạch vào ${out}; đề nghị xem lại từng mục trước khi khởi động.`];
  return {
    json: jsonOf(draft, calendar, today),
    text: [text, ...written].join('\n'),
    failed: draft.items.length === 0,
  };
};

async function writeTemplate(out: string, draft: PlanDraft, name: string): Promise<void> {
  const shipped = readFileSync(path.join(projectRoot(), 'config', 'plans', 'cchc.yaml'), 'utf8');
  await writeNew(out, templateOf(draft, shipped, name));
}

function describe(draft: PlanDraft, calendar: Calendar, today: Day): string {
  const spoken = spokenIn(draft, today);
  const dues = new Map(
    draft.items.map((item) => [item, item.due.map((one) => dueOf(one, spoken, calendar))]),
  );
  const named = (label: string, found: { value: string } | null): string =>
    `${label}: ${found?.value ?? '?'}`;
  const rows = draft.items.map((item) => [
    item.line,
    item.title ?? '?',
    item.lead ?? '?',
    dues.get(item)!.map(sayDue).join('; ') || '?',
    item.workflow,
  ]);
  const doubts = [
    ...draft.unsure.map(({ field, reason }) => `  ? ${FIELDS[field] ?? field}: ${reason}`),
    ...draft.items.flatMap(({ line, unsure }) =>
      unsure.map(({ field, reason }) => `  ? mục ${line}, ${FIELDS[field] ?? field}: ${reason}`),
    ),
    ...draft.items.flatMap((item) => dues.get(item)!.flatMap((due) => sayDoubts(item.line, due))),
  ];
  const misses = draft.misses.map(
    ({ name, item, place }) => `  ${name} (mục ${item}, ${sayPlace(place)})`,
  );
  const left = draft.leftOut.map(
    ({ sentence, place, reason }) => `  ${sayPlace(place)}: ${sentence} (${reason})`,
  );
  return [
    named('Cơ quan', draft.agency),
    named('Số', draft.number),
    `Ngày ban hành: ${draft.date ? sayDay(draft.date.value) : '?'}`,
    named('Kế hoạch', draft.title),
    ...draft.basis.map(({ value }) => `Căn cứ: ${value}`),
    '',
    table(['Mục', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Quy trình'], rows),
    ...part('Chỗ chưa chắc, phải điền hoặc xác nhận:', doubts),
    ...part('Tên đơn vị không có trong danh mục:', misses),
    ...part('Chưa đưa vào mẫu, đề nghị xem lại từng dòng:', left),
  ].join('\n');
}

/** What cannot be read is told as the reason of its field. */
function sayDoubts(line: string, { reading, doubts, early }: DueRead): string[] {
  if (reading === null) return [];
  return [
    ...doubts.map((doubt) => `  mục ${line}, thời hạn còn có thể hiểu: ${doubt}`),
    ...(early === null ? [] : [`  mục ${line}, thời hạn ${early}; đề nghị kiểm tra lại`]),
  ];
}

const part = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

/** What a person calls the values. */
const FIELDS: Readonly<Record<string, string>> = {
  number: 'số kế hoạch',
  date: 'ngày ban hành',
  title: 'tên',
  agency: 'cơ quan ban hành',
  year: 'năm',
  basis: 'căn cứ',
  items: 'nội dung',
  lead: 'chủ trì',
  support: 'phối hợp',
  due: 'thời hạn',
  product: 'sản phẩm',
  units: 'đơn vị',
  opens: 'ngày mở',
  workflow: 'quy trình',
};
