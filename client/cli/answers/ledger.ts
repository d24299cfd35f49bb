import { sayInstant } from '../../../workflows/rules/time';
import { ledgersOf, type LedgerEntry } from '../../use-cases/board/ledger';
import { Refused } from '../../use-cases/parts';
import { knownPlan, unknownItem } from '../../use-cases/plans';
import type { Answering } from '../command';
import { table } from '../output';
import { numbered } from './numbered';
import { withOpen } from './with-open';

export const showLedger: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    const [item] = command.args;
    const plan = await knownPlan(parts.database, command.opts<{ plan?: string }>().plan);
    const entries = await ledgersOf(parts.database, plan, item);
    if (entries.length === 0)
      throw new Refused(await unknownItem(parts.database, { plan, no: item ?? '' }));
    const heads = ['Mục', 'Số', 'Lúc', 'Người thực hiện', 'Mã thao tác', 'Việc'];
    return { json: entries, text: table(heads, entries.flatMap(rowsOf)) };
  });

/** An entry, and below it what was said with it. */
function rowsOf(entry: LedgerEntry): string[][] {
  const { item: no, instance, n, at, by, intake, text, said } = entry;
  const row = [
    numbered({ no, instance }),
    String(n),
    sayInstant(Date.parse(at)),
    by ?? '',
    intake ?? '',
    text,
  ];
  const below = said.flatMap(sayWords).map((line) => ['', '', '', '', '', `  ${line}`]);
  return [row, ...below];
}

/** So many who were told are named, and no more. */
const NAMED = 3;

function sayWords({ label, value }: LedgerEntry['said'][number]): string[] {
  const told = label === 'Gửi' ? value.split('; ').length : 0;
  return told > NAMED ? [`Gửi ${told} người`] : wrapped(`${label}: ${value}`);
}

/** So many letters stand on one line of the last column. */
const WIDTH = 90;

function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/u)) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
