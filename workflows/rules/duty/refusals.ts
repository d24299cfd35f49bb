import { addDays, dayOf, sayDay, type Day, type Instant } from '../time';
import { missingBefore } from './presented';
import type { ItemState, StageState } from './state';

/**
 * Why an act is refused: one official Vietnamese sentence, what is wrong and what can be done. An item
 * knows codes only; they stand in quotes, `bước "…"` and `thao tác "…"` before them where they say
 * which, and the ways in put the names in their place.
 */
export type Refusal = string;

/** Days farther away than this are slips of the pen. */
const FAR = 2 * 366;

/** Refuses a day that lies years away, before or after. */
export function farAway(day: Day, at: Instant): Refusal | null {
  const today = dayOf(at);
  return day < addDays(today, -FAR) || day > addDays(today, FAR)
    ? `Ngày ${sayDay(day)} cách hôm nay quá hai năm; đề nghị kiểm tra lại năm.`
    : null;
}

export function afterToday(day: Day, at: Instant, what: string): Refusal | null {
  return day > dayOf(at)
    ? null
    : `${what} ${sayDay(day)} phải sau ngày hôm nay ${sayDay(dayOf(at))}.`;
}

/** What happened cannot be dated after the day on which it is entered. */
export function notAhead(day: Day, at: Instant, what: string): Refusal | null {
  return day <= dayOf(at)
    ? null
    : `${what} ${sayDay(day)} ở sau ngày ghi nhận ${sayDay(dayOf(at))}; đề nghị kiểm tra lại.`;
}

/** Inside limits stay before the next stage's deadline. */
export function byLatest(day: Day, latest: Day | null, what: string): Refusal | null {
  return latest === null || day <= latest
    ? null
    : `${what} ${sayDay(day)} muộn hơn ngày muộn nhất có thể là ${sayDay(latest)} (trước hạn của bước sau); đề nghị chọn ngày sớm hơn.`;
}

/** Refuses what is done in a stage that is closed, or that has not begun. */
export function notOpen(state: ItemState, stage: StageState): Refusal | null {
  if (stage.phase === 'closed') return isClosed(stage);
  if (stage.phase !== 'ahead') return null;
  const opens = state.dates.stages[stage.id]?.opens ?? null;
  const when =
    opens === null
      ? 'khi bước trước xong'
      : `ngày ${sayDay(dayOf(opens))} hoặc khi bước trước xong`;
  return `Bước "${stage.id}" chưa mở; bước này mở ${when}.`;
}

export const isClosed = (stage: StageState): Refusal =>
  `Bước "${stage.id}" đã chốt nên không nhận thêm; đề nghị liên hệ Văn phòng Sở.`;

/** Refuses to decide on what nobody has handed in. */
export function nothingPresented(state: ItemState, decision: StageState): Refusal | null {
  const work = missingBefore(state, decision);
  if (!work) return null;
  const asked = work.duties.filter(({ phase }) => phase !== 'excused').length;
  return `Bước "${decision.id}" chưa có gì để phê duyệt: bước "${work.id}" mới nộp 0/${asked} sản phẩm; đề nghị nộp sản phẩm (nộp muộn vẫn được nhận), hoặc chốt bước "${work.id}" trước nếu không chờ nữa.`;
}

export const wrongWay = (stage: StageState): Refusal =>
  `Bước "${stage.id}" không hoàn thành bằng thao tác này (cần thao tác "${stage.meets}").`;

export const unknownStage = (state: ItemState, id: string): Refusal =>
  `Nội dung ${state.no} không có bước "${id}"; các bước: ${withCodes(state.stages.map((stage) => stage.id))}.`;

/** Codes to choose from: the names by which pages know them will stand in the quotes. */
export const withCodes = (codes: Iterable<string>): string =>
  [...codes].map((code) => `"${code}" (${code})`).join(', ');
