import { InvalidArgumentError } from 'commander';
import { sayInstant } from '../../../workflows/rules/time';
import { LETTER_MARKS, LETTER_STATES } from '../../use-cases/mail/letter-states';
import { lettersList, markLetter, type LetterLine } from '../../use-cases/mail/letters';
import { holdMail, mailStanding, releaseMail, whatStopsMail } from '../../use-cases/mail/mail';
import type { UseCaseParts } from '../../use-cases/parts';
import type { Answering } from '../command';
import { table, type Answer } from '../output';
import { withOpen } from './with-open';

export const listLetters: Answering = async (command, { world, streams }) => {
  const { state: wanted } = command.opts<{ state?: string[] }>();
  const states = wanted?.map((state) => oneOf(LETTER_STATES, state));
  return withOpen(world, async ({ parts }) => {
    const lines = await lettersList(parts, states ? { states } : {});
    whatStopsMail(await mailStanding(parts)).forEach(streams.err);
    return { json: lines, text: describe(lines) };
  });
};

export const mark: Answering = async (command, { world }) => {
  const [id, state] = command.args;
  const { reason, as: by } = command.opts<{ reason: string; as: string }>();
  const order = { id: id!, mark: oneOf(LETTER_MARKS, state!), reason, by };
  return withOpen(world, async ({ parts }) => {
    const line = await markLetter(parts, order);
    return { json: line, text: `Thư ${line.id}: ${line.stateText}.` };
  });
};

export const hold: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    const { reason, as: by } = command.opts<{ reason: string; as: string }>();
    await holdMail(parts, by, reason);
    return standing(parts);
  });

export const release: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    await releaseMail(parts, command.opts<{ as: string }>().as);
    return standing(parts);
  });

async function standing(parts: UseCaseParts): Promise<Answer> {
  const now = await mailStanding(parts);
  const stops = whatStopsMail(now);
  return { json: now, text: stops.length > 0 ? stops.join('\n') : 'Thư được gửi bình thường.' };
}

function describe(lines: LetterLine[]): string {
  if (lines.length === 0) return 'Không có thư nào.';
  const rows = lines.map(({ id, to, stateText, dueAt, subject, reason }) => [
    sayInstant(Date.parse(dueAt)),
    to,
    stateText,
    id,
    reason === null ? subject : `${subject} (${reason})`,
  ]);
  return table(['Lúc', 'Gửi', 'Tình trạng', 'Mã thư', 'Tiêu đề'], rows);
}

function oneOf<T extends string>(known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found) return found;
  throw new InvalidArgumentError(`"${given}" không có; cần một trong: ${known.join(', ')}`);
}
