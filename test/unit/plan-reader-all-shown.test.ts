import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readPlanWith } from '../../client/use-cases/template/read-plan';
import { loadDirectory } from '../../config/directory';
import type { PlanDraft } from '../../config/plan-reader/draft';
import { projectRoot } from '../../config/root';
import { planDocument } from '../support/plan-documents';

const FOLDER = path.join(projectRoot(), 'test', 'documents');
const PLANS = ['.', 'blind'].flatMap((folder) =>
  readdirSync(path.join(FOLDER, folder))
    .filter((file) => /\.(?:docx|pdf|txt)$/u.test(file))
    .map((file) => path.join(folder, file)),
);

const letters = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');

/** A limit as offices write it most often, and a unit before what it does. */
const LIMIT =
  /(?:trước|chậm nhất|hoàn thành|xong)[^.;,]{0,20} (?:ngày \d{1,2}|tháng \d{1,2}\/20|quý [IV]+)/iu;
const DOER =
  /^(?:[-–+*•]|\w{1,3}[.)])?\s*(?:Giao )?(?:Phòng|Văn phòng|Thanh tra|Sở|Trung tâm|Chi cục|UBND) [^.;:]*?(?:chủ trì|theo dõi|đôn đốc|tham mưu|tổng hợp)/u;

/** Lines that may name a time or a unit and give nobody anything to do, each with its reason. */
const KINDS: readonly [string, RegExp][] = [
  [
    'tells why there is a plan, or of a paper',
    /^(?:căn cứ|thực hiện|triển khai|nhằm|để)(?!\p{L})/iu,
  ],
  ['tells of what is done', /đã hoàn thành/iu],
  ['opens the plan', /như sau:?$/iu],
  ['closes the plan', /^(?:trên đây là|trong quá trình)/iu],
  ['heads the lines below it', /:$/u],
];

/** What the plan says of a reading, to be compared by letters and figures. */
const told = ({ items, leftOut, title, basis }: PlanDraft): string =>
  [
    ...items.flatMap(({ sentence, unsure, support, due }) => [
      sentence,
      ...support,
      ...due.map(({ words }) => words),
      ...unsure.map(({ reason }) => reason),
    ]),
    ...leftOut.map(({ sentence }) => sentence),
    ...[title, ...basis].flatMap((one) => one?.sentence ?? []),
  ]
    .map(letters)
    .join('|');

/** The values behind the labels of who and when, "Chủ trì: …; thời gian: …"; of another text the whole. */
const valuesOf = (text: string): string[] => {
  const found = [
    ...text.matchAll(
      /(?:chủ trì|phối hợp|thời gian hoàn thành|thời gian thực hiện):\s*([^;.]+)/giu,
    ),
  ].map(([, value]) => value!);
  return found.length > 1 ? found : [text];
};

it.each(PLANS)('of %s each line with a limit or a doer is an item or is shown', async (file) => {
  const document = await planDocument(file);
  const plan = readPlanWith(document, loadDirectory('mau'), '2026-01-05');
  const said = told(plan);
  const lost = document.blocks
    // Points may stand on one line, "Tháng 7: - …; - …".
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.text.split(/\n|(?<=[:;.])\s+(?=-\s)/u) : [],
    )
    .map((text) => text.trim())
    .filter((text) => LIMIT.test(text) || DOER.test(text))
    .filter((text) => !KINDS.some(([, is]) => is.test(text)))
    // A number may stand before a line, and a label before a value that was taken.
    .filter((text) => !valuesOf(text).every((value) => said.includes(letters(value))))
    .filter((text) => {
      const own = text.replace(/^(?:[-–+*•]|[\dIVXa-zđ.]{1,7}[.)])\s*/u, '');
      return ![own, own.replace(/^[^:]*:/u, '')].some((part) => said.includes(letters(part)));
    });
  expect(lost).toEqual([]);
});
