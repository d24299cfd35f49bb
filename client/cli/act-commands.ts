import { InvalidArgumentError, Option, type Command } from 'commander';
import { ACT_FORMS, readAct, type ActForm } from '../../config/acts';
import type { Verb } from '../../workflows/rules/duty/acts';
import { iso } from '../../workflows/rules/time';
import { act } from '../use-cases/acts/act';
import { cancelPlan } from '../use-cases/acts/cancel-plan';
import { intakeSaid, type Receipt } from '../use-cases/acts/receipt';
import { Refused } from '../use-cases/parts';
import { runningPlan } from '../use-cases/plans';
import { addCommand, bySeat, gather, ordinal, type CommandFrame } from './command';
import { FIELD_WORDS } from './fields';
import type { Answer } from './output';
import type { CliWorld, OpenWorld } from './world';

interface ActOptions {
  as: string;
  plan?: string;
  instance?: number;
  file?: string[];
}

/** One command per act, with an option for every field of its form. */
export function addActs(frame: CommandFrame, world: CliWorld): void {
  for (const [verb, form] of Object.entries(ACT_FORMS) as [Verb, ActForm][]) {
    const whole = verb === 'cancel';
    const command = addCommand(
      frame,
      frame.program,
      whole ? verb : `${verb} <nội-dung>`,
      form,
      async (given) => {
        const [no] = given.args;
        const options = given.opts<ActOptions>();
        const read = readAct(verb, fieldsOf(form, options));
        const open = await world.open();
        try {
          const plan = await runningPlan(open.parts.database, options.plan);
          if (whole) {
            return answerAll(await cancelPlan(open.parts, { plan, by: options.as, act: read }));
          }
          const files = await keepAll(open, options.file ?? []);
          const { as: by, instance } = options;
          const receipt = await act(open.parts, { plan, no: no!, instance, by, act: read, files });
          if (receipt.delivery.outcome === 'refused') throw new Refused(receipt.delivery.refusal);
          return answer(receipt, await intakeSaid(open.parts.database, receipt.intake));
        } finally {
          await open.close();
        }
      },
    );
    bySeat(command).option(
      '--plan <kế-hoạch>',
      'mã kế hoạch; mặc định là kế hoạch mới nhất đang thực hiện',
    );
    if (!whole) {
      command
        .option('--instance <lần>', 'lần thứ mấy của nội dung (công văn thứ hai)', ordinal)
        .option('--file <tệp>', 'tệp kèm theo; ghi nhiều lần nếu có nhiều tệp', gather);
    }
    for (const field of fieldNames(form)) addField(command, verb, field);
  }
}

export const fieldNames = ({ facts, said }: ActForm): string[] => [
  ...new Set([...Object.keys(facts.shape), ...Object.keys(said.shape)]),
];

/** A field's name as an option: "arrivedOn" is given as `--arrived-on`. */
export const flagOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function addField(command: Command, verb: Verb, field: string): void {
  const words = FIELD_WORDS[`${verb}.${field}`] ?? FIELD_WORDS[field] ?? field;
  const option = new Option(`--${flagOf(field)} <giá-trị>`, words);
  command.addOption(field === 'act' ? option.argParser(fromJson) : option);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('cần một văn bản JSON, ví dụ {"verb":"resume"}');
  }
}

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

function answerAll(receipts: Receipt[]): Answer {
  const done = receipts.filter(({ delivery }) => delivery.outcome !== 'refused');
  const refusals = receipts.flatMap(({ delivery }) =>
    delivery.outcome === 'refused' ? [delivery.refusal] : [],
  );
  const items = done.map(({ no }) => no).join(', ');
  return {
    json: receipts.map(jsonOf),
    text: [`Đã dừng thực hiện các nội dung: ${items || 'không có'}.`, ...refusals].join('\n'),
    failed: refusals.length > 0,
  };
}

function jsonOf({ delivery, at, ...receipt }: Receipt) {
  const refusal = delivery.outcome === 'refused' ? delivery.refusal : null;
  return { ...receipt, at: iso(at), outcome: delivery.outcome, refusal };
}
