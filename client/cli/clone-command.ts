import { existsSync } from 'node:fs';
import { readTemplateFile } from '../../config/plan-template/plan-template';
import { clone, sourceOfPlan, type CloneSource } from '../use-cases/template/clone';
import { sayCloned } from '../use-cases/template/clone-said';
import { knownPlan } from '../use-cases/plans';
import { addCommand, year, type CommandFrame } from './command';
import { withOpen } from './plan-commands';
import type { CliWorld } from './world';
import { writeNew } from './write-to';

/** The command that makes the next year's template of a plan or of another year's template. */
export function addCloneCommand(frame: CommandFrame, world: CliWorld): void {
  addCommand(
    frame,
    frame.program,
    'clone <kế-hoạch-hoặc-mẫu>',
    {
      title: 'Chuyển mẫu kế hoạch sang năm khác: đổi năm trong câu chữ, nêu những chỗ phải xem lại',
      example: 'clone cchc-2026 --year 2027 --out cchc-2027.yaml',
    },
    async (command) => {
      const [name] = command.args as [string];
      const { year: wanted, out, carry } = command.opts<CloneOptions>();
      const order = { year: wanted, carry: carry ?? false, file: out };
      const cloned = clone(
        { ...order, source: await sourceOf(world, name) },
        await world.calendar(),
      );
      await writeNew(out, cloned.text);
      const { text: _, ...json } = cloned;
      const text = [...sayCloned(cloned), '', `Đã ghi mẫu năm ${wanted} vào ${out}.`].join('\n');
      return { json: { ...json, out }, text, failed: cloned.faults.length > 0 };
    },
  )
    .requiredOption('--year <năm>', 'năm của mẫu mới', year)
    .requiredOption('--out <tệp>', 'ghi mẫu mới vào tệp YAML này')
    .option('--carry', 'chuyển nhiệm vụ khắc phục chưa xong vào mẫu mới');
}

interface CloneOptions {
  year: number;
  out: string;
  carry?: boolean;
}

/** A plan's id ends in its year; anything else is a template. */
async function sourceOf(world: CliWorld, name: string): Promise<CloneSource> {
  if (!/-20\d{2}$/.test(name) || existsSync(name)) {
    return { name, text: readTemplateFile(name).text, remedies: [] };
  }
  return withOpen(world, async ({ parts: { database } }) =>
    sourceOfPlan(database, await knownPlan(database, name)),
  );
}
