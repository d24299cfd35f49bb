import { existsSync } from 'node:fs';
import { readTemplateFile } from '../../../config/plan-template/plan-template';
import { knownPlan } from '../../use-cases/plans';
import { clone, sourceOfPlan, type CloneSource } from '../../use-cases/template/clone';
import { sayCloned } from '../../use-cases/template/clone-said';
import type { Answering } from '../command';
import type { CliWorld } from '../world';
import { withOpen } from './with-open';
import { writeNew } from './write-to';

interface CloneOptions {
  year: number;
  out: string;
  carry?: boolean;
}

export const cloneTemplate: Answering = async (command, { world }) => {
  const [name] = command.args as [string];
  const { year: wanted, out, carry } = command.opts<CloneOptions>();
  const order = { year: wanted, carry: carry ?? false, file: out };
  const cloned = clone({ ...order, source: await sourceOf(world, name) }, await world.calendar());
  await writeNew(out, cloned.text);
  const { text: _, ...json } = cloned;
  const text = [...sayCloned(cloned), '', `Đã ghi mẫu năm ${wanted} vào ${out}.`].join('\n');
  return { json: { ...json, out }, text, failed: cloned.faults.length > 0 };
};

/** A plan's id ends in its year; anything else is a template. */
async function sourceOf(world: CliWorld, name: string): Promise<CloneSource> {
  if (!/-20\d{2}$/.test(name) || existsSync(name)) {
    return { name, text: readTemplateFile(name).text, remedies: [] };
  }
  return withOpen(world, async ({ parts: { database } }) =>
    sourceOfPlan(database, await knownPlan(database, name)),
  );
}
