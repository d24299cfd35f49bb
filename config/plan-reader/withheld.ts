import type { Column } from './column';
import type { RawItem } from './item';

/** What a cell says is not taken where it is not certain that the words stand in it. */
export function withhold(item: RawItem, column: Column, reason: string): void {
  const fields = FIELDS[column] ?? [];
  for (const field of fields) {
    item.unsure = [...item.unsure.filter((one) => one.field !== field), { field, reason }];
    if (field === 'support' || field === 'due') item[field] = [];
    else if (field !== 'opens') item[field] = null;
  }
}

const FIELDS: Partial<
  Record<
    Column,
    readonly ('title' | 'lead' | 'support' | 'due' | 'product' | 'receiver' | 'opens')[]
  >
> = {
  title: ['title'],
  lead: ['lead'],
  support: ['support'],
  roles: ['lead', 'support'],
  due: ['due'],
  period: ['due'],
  hour: ['due'],
  starts: ['opens'],
  product: ['product'],
  receiver: ['receiver'],
};
