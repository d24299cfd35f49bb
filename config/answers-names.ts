import type { Act } from '../workflows/rules/duty/acts';
import type { PlanTemplate } from '../workflows/rules/plan/plan';
import type { Directory } from './directory';
import { nearNames, type Named } from './near-names';

/** Where the names of an answers file must stand: the plan that is played, and its department. */
export interface NamesWorld {
  template: Pick<PlanTemplate, 'items'>;
  directory: Pick<Directory, 'units' | 'seats'>;
}

/** A name that nothing has; `field` is the entry of the act that gives it. */
export interface UnknownName {
  field: string;
  wrong: string;
}

/** What is wrong with a habit's unit; null: the directory has it. */
export const unknownUnit = (code: string, { directory }: NamesWorld): string | null =>
  unknown('đơn vị', code, directory.units);

/** What is wrong with the seat that does something; null: the directory has it. */
export const unknownSeat = (code: string, { directory }: NamesWorld): string | null =>
  unknown('chức vụ', code, titled(directory.seats));

const titled = (seats: Directory['seats']): Named[] =>
  seats.map(({ code, title }) => ({ code, name: title }));

/** The names in an act that neither the plan nor the directory has. */
export function unknownNames(
  { as, item, act }: { as: string; item: string; act: Act },
  world: NamesWorld,
): UnknownName[] {
  const { units, seats } = world.directory;
  const named = titled(seats);
  const found: UnknownName[] = [];
  const check = (field: string, what: string, code: string, known: readonly Named[]): void => {
    const wrong = unknown(what, code, known);
    if (wrong !== null) found.push({ field, wrong });
  };
  const checkDuty = (field: string, id: string): void =>
    isSeat(id)
      ? check(field, 'chức vụ', id, named)
      : check(field, 'đơn vị', id.split('/')[0]!, units);

  check('as', 'chức vụ', as, named);
  const items = world.template.items.map(({ no, title }) => ({ code: no, name: title }));
  check('item', 'nội dung', item, items);
  if ('stage' in act && act.stage !== null) {
    const stages = world.template.items.flatMap(({ no, stages: own }) => (no === item ? own : []));
    const known = stages.map(({ id, title }) => ({ code: id, name: title }));
    // A second round of a stage is "explain-2".
    const round = act.stage.replace(/-\d+$/, '');
    const isRound = known.some(({ code }) => code === round);
    if (known.length > 0 && !isRound) check('stage', 'bước', act.stage, known);
  }
  if ('unit' in act && act.unit !== null) checkDuty('unit', act.unit);
  if ('seat' in act) check('seat', 'chức vụ', act.seat, named);
  if ('who' in act) check('who', 'chức vụ', act.who, named);
  if ('instead' in act && act.instead !== null) checkDuty('instead', act.instead);
  if ('units' in act) for (const unit of act.units) check('units', 'đơn vị', unit, units);
  if ('nominees' in act) {
    for (const seat of act.nominees) check('nominees', 'chức vụ', seat, named);
    for (const { unit } of act.low) check('low', 'đơn vị', unit, units);
  }
  return found;
}

/** A duty's id is a unit's code, a unit's criterion ("qlxd/2.1") or a seat ("qlxd.officer"). */
const isSeat = (id: string): boolean => id.includes('.') && !id.includes('/');

function unknown(what: string, code: string, known: readonly Named[]): string | null {
  if (known.some((one) => one.code === code)) return null;
  const near = nearNames(code, known).map((one) => `${one.code} (${one.name})`);
  const advice =
    near.length > 0 ? `có thể là: ${near.join(', ')}` : 'đề nghị xem mã trong danh mục, trong mẫu';
  return `không có ${what} “${code}”; ${advice}`;
}
