import { addDays, civilDay, sayDay, type Day } from '../../time';
import type { Edge, Facts, Form, Hour } from '../deadline';
import { yearOf } from '../reading/years';
import { civil, whose } from './civil';
import { found, type Outcome } from './outcome';
import type { Reckoning } from './settle';
import { daysOf } from '../reading/period-days';

/** The first and last day of an edge that stands in the year. */
export function edgeDays(
  edge: Edge,
  year: number,
  reckoning: Reckoning,
): { first: Day; last: Day } {
  if ('unit' in edge) return daysOf(edge, year);
  const day = civil(edge, year, reckoning);
  return { first: day, last: day };
}

/** A stretch between two days; an end that stands before the beginning is of the year after it. */
export function reckonBetween(
  { from, to, strict, after, fromHour }: Extract<Form, { kind: 'between' }>,
  facts: Facts,
  reckoning: Reckoning,
): Outcome {
  const turns = ofYear(from, 'first') > ofYear(to, 'last') ? 1 : 0;
  const fromYear = to.year === null ? yearOf(from, facts.planYear) : (from.year ?? to.year - turns);
  const toYear = to.later ? yearOf(to, facts.planYear) : (to.year ?? fromYear + turns);
  const named = edgeDays(from, fromYear, reckoning).first;
  const opens = after ? addDays(named, 1) : named;
  const end = edgeDays(to, toYear, reckoning);
  const last = strict ? addDays(end.first, -1) : end.last;
  const isTold = from.year !== null || to.year !== null || from.later || to.later;
  const until = strict
    ? `đến trước ngày ${sayDay(end.first)}, không tính chính ngày đó → ${sayDay(last)}`
    : `đến ${reckoning.sayEnd().toLowerCase()} ngày ${sayDay(last)}`;
  reckoning.proof.push(
    `Từ ${fromHour ? `${reckoning.sayWall(fromHour)} ` : ''}ngày ${sayDay(opens)} ${until}${isTold || turns ? '' : whose(from)}`,
  );
  if (turns && !to.later && !from.later && (from.year === null || to.year === null)) {
    // No other year can be meant: in the same year the stretch would end before it begins.
    reckoning.proof.push(
      `Ngày cuối ghi trước ngày đầu nên thuộc năm liền sau: từ năm ${fromYear} sang năm ${toYear}`,
    );
  }
  if (from.year === null && !from.later && fromYear < facts.planYear) {
    reckoning.doubts.push({
      reading: `từ năm ${fromYear + 1} sang năm ${toYear + 1}`,
      due: reckoning.end(edgeDays(to, toYear + 1, reckoning).last),
      why: `chỉ ngày cuối ghi năm; đang hiểu là từ năm ${fromYear}, trước năm của kế hoạch`,
    });
  }
  const due = reckoning.settle(last, { first: opens, last: 'unit' in to ? last : null });
  const isOver = due === opens && last > opens && isOverBefore(fromHour, reckoning);
  return isOver ? atItsOpening(opens, last, fromHour!, reckoning) : found(opens, due);
}

/** Whether the hour of the end comes before the one at which the stretch begins. */
const isOverBefore = (fromHour: Hour | undefined, reckoning: Reckoning): boolean =>
  fromHour !== undefined &&
  reckoning.hour !== null &&
  reckoning.wall(reckoning.hour) < reckoning.wall(fromHour);

/** Of a stretch whose end days off move before its beginning: due when it begins, and doubted. */
function atItsOpening(opens: Day, last: Day, hour: Hour, reckoning: Reckoning): Outcome {
  const begins = `${reckoning.sayWall(hour)} ngày ${sayDay(opens)}`;
  reckoning.proof.push(`Dừng ở ${begins}, giờ bắt đầu`);
  if (reckoning.doubts.length === 0)
    reckoning.doubtNext(last, `sau ${begins} đến ngày ${sayDay(last)} không có ngày làm việc nào`);
  return { ...found(opens, opens), hour };
}

/** Where in a year an edge begins or ends; only its order counts. */
function ofYear(edge: Edge, end: 'first' | 'last'): string {
  if ('unit' in edge) return daysOf(edge, 2000)[end].slice(5);
  return civilDay(2000, edge.month, edge.day).slice(5);
}
