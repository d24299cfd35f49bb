import { readDirectory } from '../../../activities/store/directory';
import { readTemplateFile } from '../../../config/plan-template/plan-template';
import { loadTemplateOf } from '../../../config/plan-template/year';
import { checkStart } from '../../use-cases/start/start-checks';
import { startPlan } from '../../use-cases/start/start-plan';
import type { Answering } from '../command';
import { withOpen } from './with-open';

interface StartOptions {
  year: number;
  number?: string;
  issuedOn?: string;
  confirm?: boolean;
  as?: string;
}

export const start: Answering = (command, { world, streams }) =>
  withOpen(world, async ({ parts }) => {
    const [name] = command.args;
    const options = command.opts<StartOptions>();
    const template = loadTemplateOf(name!, options.year);
    const { number, issuedOn, as: by } = options;
    const { warnings, early, confirmed } = checkStart(
      {
        template,
        year: options.year,
        startedAt: parts.now(),
        number: number ?? null,
        issuedOn: issuedOn ?? null,
        directory: await readDirectory(parts.database),
        calendar: await world.calendar(),
      },
      options.confirm ?? false,
    );
    const { text: source } = readTemplateFile(name!);
    const order = { template, source, year: options.year, number, issuedOn, by };
    const plan = await startPlan(parts, order);
    const text = [`Đã khởi động kế hoạch ${plan}: ${template.items.length} nội dung.`];
    if (!number || !issuedOn) {
      text.push('Chưa ghi số, ngày của kế hoạch, nên thư sẽ gọi kế hoạch bằng tên.');
    }
    text.push(...confirmed.map((doubt) => `Đã xác nhận: ${doubt}.`));
    const warned = (warning: string): string => `Lưu ý: ${warning}.`;
    if (early !== null) streams.err(warned(early));
    text.push(...warnings.filter((warning) => warning !== early).map(warned));
    const json = { plan, year: options.year, confirmed, warnings };
    return { json, text: text.join('\n') };
  });
