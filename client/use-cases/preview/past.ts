import { dayOf, sayDay } from '../../../workflows/rules/time';
import { resolveTime } from '../../../workflows/rules/plan/task';
import { instancesOf, unitNames } from '../item-times';
import type { WalkedYear } from './walk-year';

/** A line all of whose times are past when its plan starts. */
export interface PastLine {
  item: string;
  /** One Vietnamese sentence. */
  said: string;
}

/** The lines of which nothing is left to do; they are listed, and nobody is given them. */
export function pastLines({ order, year }: Pick<WalkedYear, 'order' | 'year'>): PastLine[] {
  const { template, facts, calendar } = year;
  const names = unitNames(order.directory.units);
  return template.items.flatMap((item) => {
    const { time } = instancesOf(item, facts, calendar, names)[0]!;
    if (!time?.past) return [];
    const due = sayDay(dayOf(resolveTime(item.due, time, facts, calendar).due!));
    const said = `Mục ${item.no} (“${item.due}”): mọi kỳ đã qua khi khởi động kế hoạch ngày ${sayDay(facts.startedOn)}, ${time.name} đến hạn ngày ${due} là cuối cùng; không giao việc, chỉ ghi “Đã qua kỳ”`;
    return [{ item: item.no, said }];
  });
}
