import { InvalidArgumentError, Option, type Command } from 'commander';
import { ACT_FORMS, type ActForm } from '../../../config/act-forms';
import type { Verb } from '../../../workflows/rules/duty/acts';
import { addCommand, bySeat, gather, ordinal, type CommandFrame } from '../command';
import { FIELD_WORDS, fieldNames, flagOf } from './fields';

/** One command per act, with an option for every field of its form. */
export function addActs(frame: CommandFrame): void {
  for (const [verb, form] of Object.entries(ACT_FORMS) as [Verb, ActForm][]) {
    const whole = verb === 'cancel';
    const name = whole ? verb : `${verb} <nội-dung>`;
    const command = addCommand(frame, frame.program, name, form, async () => {
      const { actOn, actOnPlan } = await import('../answers/acts.ts');
      return (whole ? actOnPlan : actOn)(verb, form);
    });
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
