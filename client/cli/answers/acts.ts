import { readAct } from '../../../config/acts';
import type { ActForm } from '../../../config/act-forms';
import type { Verb } from '../../../workflows/rules/duty/acts';
import { iso } from '../../../workflows/rules/time';
import { act } from '../../use-cases/acts/act';
import { cancelPlan } from '../../use-cases/acts/cancel-plan';
import { intakeSaid, type Receipt } from '../../use-cases/acts/receipt';
import { Refused } from '../../use-cases/parts';
import { planToCancel, runningPlan } from '../../use-cases/plans';
import type { Answering } from '../command';
import { fieldNames } from '../commands/fields';
import type { Answer } from '../output';
import type { OpenWorld } from '../world';
import { withOpen } from './with-open';

interface ActOptions {
  as: string;
  plan?: string;
  instance?: number;
  file?: string[];
}

/** Does one act to one item. */
export const actOn =
  (verb: Verb, form: ActForm): Answering =>
  async (command, { world }) => {
    const [no] = command.args;
    const options = command.opts<ActOptions>();
    const read = readAct(verb, fieldsOf(form, options));
    return withOpen(world, async (open) => {
      const plan = await runningPlan(open.parts.database, options.plan);
      const files = await keepAll(open, options.file ?? []);
      const { as: by, instance } = options;
      const receipt = await act(open.parts, { plan, no: no!, instance, by, act: read, files });
      if (receipt.delivery.outcome === 'refused') throw new Refused(receipt.delivery.refusal);
      return answer(receipt, await intakeSaid(open.parts.database, receipt.intake));
    });
  };

/** Does one act to every item of a plan. */
export const actOnPlan =
  (verb: Verb, form: ActForm): Answering =>
  async (command, { world }) => {
    const options = command.opts<ActOptions>();
    const read = readAct(verb, fieldsOf(form, options));
    return withOpen(world, async ({ parts }) => {
      const plan = await planToCancel(parts.database, options.plan);
      return answerAll(plan, await cancelPlan(parts, { plan, by: options.as, act: read }));
    });
  };

function fieldsOf(form: ActForm, options: ActOptions): Record<string, unknown> {
  const given = options as unknown as Record<string, unknown>;
  const names = fieldNames(form).filter((name) => given[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}

async function keepAll(open: OpenWorld, paths: string[]) {
  const files = [];
  for (const path of paths) files.push(await open.keepFile(path));
  return files;
}

const OUTCOMES = {
  applied: 'Đã ghi nhận thao tác',
  stored: 'Đã tiếp nhận, đang xử lý thao tác',
  refused: 'Không ghi nhận thao tác',
};

function answer(receipt: Receipt, said: string): Answer {
  const files = receipt.files.map(
    ({ name, size, sha256 }) => `  ${name} (${size} byte), SHA-256 ${sha256}`,
  );
  const text = `${OUTCOMES[receipt.delivery.outcome]}: ${said}.`;
  const lines = [text, ...files, `Mã thao tác: ${receipt.intake}, kế hoạch ${receipt.plan}.`];
  return { json: { ...jsonOf(receipt), said: text }, text: lines.join('\n') };
}

function answerAll(plan: string, receipts: Receipt[]): Answer {
  const done = receipts.filter(({ delivery }) => delivery.outcome !== 'refused');
  const refusals = receipts.flatMap(({ delivery }) =>
    delivery.outcome === 'refused' ? [delivery.refusal] : [],
  );
  const items = done.map(({ no, instance }) => (instance === 1 ? no : `${no} (lần ${instance})`));
  const named = items.join(', ') || 'không có';
  return {
    json: receipts.map(jsonOf),
    text: [`Đã dừng thực hiện kế hoạch ${plan}, các nội dung: ${named}.`, ...refusals].join('\n'),
    failed: refusals.length > 0,
  };
}

function jsonOf({ delivery, at, ...receipt }: Receipt) {
  const refusal = delivery.outcome === 'refused' ? delivery.refusal : null;
  return { ...receipt, at: iso(at), outcome: delivery.outcome, refusal };
}
