import { dayOf, sayDay, type Day } from '../../../workflows/rules/time';
import type { WalkedYear } from './walk-year';

/** A line whose deadline is over before its plan begins: a slip of the pen, as a rule. */
export interface OverdueLine {
  item: string;
  instance: number;
  due: Day;
  /** "file:line: …", one Vietnamese sentence for the person who starts the plan. */
  said: string;
}

/** The lines that would be chased from the first day on; a person has to confirm them. */
export function overdueLines({ order, items }: WalkedYear): OverdueLine[] {
  const { template, startedAt, issuedOn } = order;
  const start = dayOf(startedAt);
  const isIssuedLater = issuedOn !== null && issuedOn > start;
  const begins = isIssuedLater
    ? `kế hoạch được ban hành ngày ${sayDay(issuedOn)}`
    : `kế hoạch bắt đầu ngày ${sayDay(start)}`;
  return items.flatMap(({ item, moments: [first] }): OverdueLine[] => {
    const { state, computed } = first!;
    const due = computed.dates.outside === null ? null : dayOf(computed.dates.outside);
    if (due === null || due >= (isIssuedLater ? issuedOn : start)) return [];
    const place =
      template.dated.find(({ item: no, words }) => no === item.no && words === item.due)?.place ??
      '';
    const line = state.task?.time ? `${item.due}, ${state.task.time.name}` : item.due;
    const said = `${place}mục ${item.no} (“${line}”) đến hạn ngày ${sayDay(due)}, trước khi ${begins}; đề nghị kiểm tra lại ngày, tháng, năm`;
    return [{ item: item.no, instance: state.instance, due, said }];
  });
}
