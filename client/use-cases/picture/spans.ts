import { stageTemplate } from '../../../workflows/rules/plan/plan';
import type { SilentItem } from '../../../workflows/rules/notices/silent-year';
import { isProvisional, type Calendar } from '../../../workflows/rules/calendar/calendar';
import { dayOf, sayDay, type Day, type Instant } from '../../../workflows/rules/time';

/** One time of an item across the year. */
export interface ItemSpan {
  opens: Instant | null;
  outside: Instant | null;
  /** All the year it does nothing but wait for its letter. */
  waits: boolean;
}

/** A stage in one of the times. */
export interface StageSpan {
  opens: Day;
  due: Instant | null;
}

/** The items, each with all its times. */
export function timesByItem(items: SilentItem[]): SilentItem[][] {
  const byItem = new Map<string, SilentItem[]>();
  for (const walked of items) {
    byItem.set(walked.item.no, [...(byItem.get(walked.item.no) ?? []), walked]);
  }
  return [...byItem.values()];
}

/** The stages that open in any of an item's times. */
export const stagesOf = (times: SilentItem[]): string[] => [
  ...new Set(
    times.flatMap(({ moments }) =>
      moments.at(-1)!.state.stages.flatMap(({ id, openedAt }) => (openedAt === null ? [] : [id])),
    ),
  ),
];

export const itemSpans = (times: SilentItem[]): ItemSpan[] =>
  times.map(({ moments }) => {
    const { state, computed } = moments.at(-1)!;
    const { opens, outside } = computed.dates;
    return { opens, outside, waits: state.phase === 'waiting' };
  });

export const stageSpans = (times: SilentItem[], id: string): StageSpan[] =>
  times.flatMap(({ moments }) => {
    const { state, computed } = moments.at(-1)!;
    const opened = state.stages.find((stage) => stage.id === id)?.openedAt ?? null;
    const due = computed.dates.stages[id]?.due ?? null;
    return opened === null ? [] : [{ opens: dayOf(opened), due }];
  });

/** An item's days in words. */
export function sayItem(times: SilentItem[], calendar: Calendar): string {
  const { item } = times[0]!;
  const days = itemSpans(times).flatMap(({ opens, outside, waits }) => [
    ...(opens === null || waits ? [] : [`mở ngày ${said(opens)}`]),
    ...(outside === null ? [] : [`thời hạn của Sở ngày ${saidOn(outside, calendar)}`]),
    ...(waits && item.letter ? [`chờ ${item.letter.name} của ${item.letter.from}`] : []),
  ]);
  return `Mục ${item.no}, ${item.title}: ${days.join('; ') || 'chưa có ngày'}.`;
}

/** A stage's days in words. */
export function sayStage(times: SilentItem[], id: string, calendar: Calendar): string {
  const { item } = times[0]!;
  const days = stageSpans(times, id).map(
    ({ opens, due }) =>
      `mở ngày ${sayDay(opens)}${due === null ? '' : `, hạn ngày ${saidOn(due, calendar)}`}`,
  );
  return `Mục ${item.no}, bước ${stageTemplate(item, id).title}: ${days.join('; ')}.`;
}

const said = (at: Instant): string => sayDay(dayOf(at));

/** A deadline in words; that of a year whose days off are still to be announced says so. */
export const saidOn = (at: Instant, calendar: Calendar): string =>
  said(at) + (isProvisional(calendar, dayOf(at)) ? ' (tạm tính)' : '');
