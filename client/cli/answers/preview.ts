import path from 'node:path';
import { yearPictures } from '../../use-cases/picture/year-picture';
import type { Assumption } from '../../use-cases/preview/assumption';
import { differenceOf, type LetteredYear } from '../../use-cases/preview/difference';
import { lettersOf, preview } from '../../use-cases/preview/preview';
import { sayPreview } from '../../use-cases/preview/said';
import { walkYear, type WalkedYear } from '../../use-cases/preview/walk-year';
import { yearWith } from '../../use-cases/preview/what-if';
import type { Answering } from '../command';
import { sayDifference } from './what-if-said';
import { writeTo } from './write-to';
import { orderOf, type YearOptions } from './year-order';

interface PreviewOptions extends YearOptions {
  whatIf?: Assumption[];
  svg?: string;
}

export const seeYear: Answering = async (command, cli) => {
  const { world, streams } = cli;
  const [name] = command.args;
  const options = command.opts<PreviewOptions>();
  const order = await orderOf(name!, options, cli);
  const foresee = await world.foresee();
  const lettered = (walked: WalkedYear): LetteredYear => ({
    walked,
    letters: lettersOf(walked, foresee),
  });
  const assumed = options.whatIf ?? [];
  if (options.svg !== undefined) {
    const drawn = lettered(assumed.length > 0 ? yearWith(order, assumed) : walkYear(order));
    streams.err(await writePictures(options.svg, yearPictures(drawn.walked, drawn.letters)));
  }
  if (assumed.length > 0) {
    const after = yearWith(order, assumed);
    const difference = differenceOf(lettered(walkYear(order)), lettered(after));
    return { json: difference, text: sayDifference(difference, assumed, after) };
  }
  const seen = preview(order, foresee);
  return { json: seen, text: sayPreview(seen, order) };
};

/** The first page into the file that is named, the others beside it: nam.svg, nam-2.svg, … */
async function writePictures(file: string, pages: string[]): Promise<string> {
  const { dir, name, ext } = path.parse(file);
  const files = pages.map((_, i) => (i === 0 ? file : path.join(dir, `${name}-${i + 1}${ext}`)));
  for (const [i, page] of pages.entries()) await writeTo(files[i]!, page);
  return files.length === 1
    ? `Đã vẽ cả năm vào tệp ${file}.`
    : `Đã vẽ cả năm vào ${files.length} tệp, mỗi tệp một trang A4 ngang: ${files.join(', ')}.`;
}
