import { readTemplateFile, type LoadedTemplate } from '../../../config/plan-template/plan-template';
import { loadTemplateOf } from '../../../config/plan-template/year';
import { Refused } from '../../use-cases/parts';
import type { SeatNames } from '../../use-cases/preview/whom';
import { knownPlan } from '../../use-cases/plans';
import { applyTemplate, type TemplateApplied } from '../../use-cases/template/change';
import { diffTemplate } from '../../use-cases/template/diff';
import { refuseOtherYear } from '../../use-cases/template/other-year';
import { sayTemplateDiff } from '../../use-cases/template/said';
import type { Answering } from '../command';
import type { Answer } from '../output';
import type { OpenWorld } from '../world';
import { namesOf } from './names-of';
import { toldItems } from './told-items';
import { withOpen } from './with-open';

export const showTemplateDiff: Answering = ({ args: [plan, file] }, { world }) =>
  withOpen(world, async ({ parts }) => {
    const order = { plan: plan!, template: await versionFor(parts, plan!, file!) };
    const diff = await diffTemplate(parts, order);
    const text = sayTemplateDiff(diff, await namesOf(parts)).join('\n');
    return { json: diff, text, failed: diff.refused.length > 0 };
  });

export const applyTemplateFile: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    const [plan, file] = command.args as [string, string];
    const { as: by, reason, confirm } = command.opts<ApplyOptions>();
    if (reason.trim() === '') throw new Refused('Đề nghị ghi lý do áp dụng mẫu mới.');
    const version = await versionFor(parts, plan, file);
    const source = readTemplateFile(file).text;
    const order = { plan, template: version, source, by, reason, confirmed: confirm ?? false };
    return answer(await applyTemplate(parts, order), await namesOf(parts));
  });

interface ApplyOptions {
  as: string;
  reason: string;
  confirm?: boolean;
}

/** A version with its words in the plan's year. */
async function versionFor(
  { database }: OpenWorld['parts'],
  plan: string,
  file: string,
): Promise<LoadedTemplate> {
  const { id, year } = await database
    .selectFrom('plans')
    .select(['id', 'year'])
    .where('id', '=', await knownPlan(database, plan))
    .executeTakeFirstOrThrow();
  await refuseOtherYear(database, { id, year }, readTemplateFile(file).text);
  return loadTemplateOf(file, year);
}

function answer({ diff, told }: TemplateApplied, names: SeatNames): Answer {
  const { items, waiting, refusals } = toldItems(told);
  const lines = [
    ...sayTemplateDiff(diff, names),
    ...(diff.changed ? [`Đã áp dụng mẫu kế hoạch phiên bản ${diff.to}.`] : []),
    ...(waiting > 0 ? [`${waiting} nội dung sẽ nhận thay đổi khi hệ thống xử lý trở lại.`] : []),
    ...refusals,
  ];
  return { json: { ...diff, told: items }, text: lines.join('\n'), failed: refusals.length > 0 };
}
