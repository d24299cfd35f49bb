/** A stretch of a text that takes some out of the parties before it. */
export interface Exception {
  start: number;
  end: number;
  /** Whom it names, as it is written. */
  named: string;
  /** Whether brackets tell where it ends. */
  isClosed: boolean;
}

const EXCEPTS =
  /[\s,:–-]*(?<open>[([])?\s*(?<!\p{L})(?:(?:ngoại |loại )?trừ|không (?:bao )?gồm|(?:không|chưa) (?:bao gồm|kể|tính))(?!\p{L})\s*:?\s*/giu;

/** "Trừ ngày nghỉ", "không kể Chủ nhật", "phòng trừ sâu bệnh" except nobody. */
const PARTY =
  /^(?:(?:các|những)\s+)?(?:(?!Tết|Thứ|Chủ [Nn]hật|Lễ|Quý|Tháng|Ngày)\p{Lu}|(?:phòng|ban|đơn vị|cơ quan|bộ phận|sở|trung tâm|chi cục|xã|phường|huyện|trường|khoa|tổ|đồng chí|đ\/c|lãnh đạo|công chức|viên chức|cán bộ|đoàn thể|nơi)(?!\p{L}))/u;

/**
 * "Các phòng, đơn vị (trừ Phòng Pháp chế)", "các phòng chuyên môn, không bao gồm Thanh tra Sở".
 * @param endOf how far the parties at the beginning of a text go, where no bracket tells it
 */
export function exceptionsIn(text: string, endOf: (rest: string) => number): Exception[] {
  const found: Exception[] = [];
  for (const match of text.matchAll(EXCEPTS)) {
    const from = match.index + match[0].length;
    const rest = text.slice(from);
    if (match.index < (found.at(-1)?.end ?? 0) || !PARTY.test(rest)) continue;
    const close = match.groups!['open'] === undefined ? -1 : rest.search(/[)\]]/u);
    const isClosed = close >= 0;
    const length = isClosed ? close : match.index === 0 ? `${rest},`.search(/[,;]/u) : endOf(rest);
    // The second comma of "các phòng, trừ Phòng Pháp chế, báo cáo" belongs to the first.
    const comma = match[0].startsWith(',')
      ? /^\s*,(?=\s+(?!các\s)\p{Ll})/u.exec(rest.slice(length))
      : null;
    const end = from + length + (isClosed ? 1 : (comma?.[0].length ?? 0));
    found.push({ start: match.index, end, named: rest.slice(0, length), isClosed });
  }
  return found;
}

/** The text with each exception blank, every other letter where it was. */
export const withoutExceptions = (text: string, exceptions: readonly Exception[]): string =>
  exceptions.reduce(
    (all, { start, end }) => `${all.slice(0, start)}${' '.repeat(end - start)}${all.slice(end)}`,
    text,
  );

/** Where an exception in a list of parties ends that has no brackets: with its part of the list. */
export const endInList = (rest: string): number => {
  const stop = rest.search(/[;)\]]/u);
  return stop < 0 ? rest.length : stop;
};

/** A list with a sign for each exception behind a party, and what puts it back. */
export function hideExceptions(text: string): {
  hidden: string;
  shown: (party: string) => string;
} {
  const said: string[] = [];
  const hidden = exceptionsIn(text, endInList)
    .filter(({ start }) => start > 0)
    .reduceRight((all, { start, end }) => {
      said.push(text.slice(start, end).replace(/\s+/gu, ' ').trimEnd());
      return `${all.slice(0, start)}${SIGN}${said.length - 1}${SIGN}${all.slice(end)}`;
    }, text);
  return { hidden, shown: (party) => party.replace(HIDDEN, (_, at: string) => said[Number(at)]!) };
}

/** A sign that no document holds, on both sides of the number of what it stands for. */
const SIGN = '\uE000';
const HIDDEN = new RegExp(`${SIGN}(\\d+)${SIGN}`, 'gu');
