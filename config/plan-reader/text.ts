/** One line of text as it is shown and compared: NFC, single spaces. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** A line or cell with more letters is no task, and looking for who and when in it takes ever longer. */
export const LONGEST_TASK = 2000;

/** For comparing names: lower case, one spelling of dashes, of spaces and of the place of tones. */
export function fold(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/\s*[-–—]\s*/gu, ' - ')
    .replace(/uỷ(?!\p{L})/gu, 'ủy')
    .replace(/hoà(?!\p{L})/gu, 'hòa')
    .replace(/\s*([.,])\s*/gu, '$1 ')
    .trim();
}

/** Without the signs that end a line. */
export const bare = (text: string): string =>
  tidy(text)
    .replace(/^[\s\-–+•*]+/u, '')
    .replace(/[\s.;,:/]+$/u, '');

/** Without the signs at its end. */
export const bareEnd = (text: string): string => tidy(text).replace(/[\s.,;:]+$/u, '');

/** Whether text is a heading in capitals. */
export const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A line without the marks with which a text file shows bold letters. */
export const plain = (text: string): string => tidy(text.replace(/[*_]{2,}/gu, ''));

/** Lines of a cell as one; a line that goes on does so without a sign. */
export const oneLine = (text: string): string =>
  text
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .reduce(
      (all, line) => (all === '' ? line : goesOn(all, line) ? `${all} ${line}` : `${all}; ${line}`),
      '',
    );

/** Behind an open bracket or a word that wants another, before a small letter, or within "2025 - 2027". */
const goesOn = (said: string, next: string): boolean =>
  /[,;:.–-]$|\([^)]*$/u.test(said) ||
  /^[\p{Ll}(]/u.test(next) ||
  /(?<!\p{L})(?:trước|sau|từ|đến|ngày|tháng|quý|năm|và|hoặc|của|cho|với|trong|theo|tại)$/iu.test(
    said,
  ) ||
  (/\d{4}$/u.test(said) && /^[-–]\s*\d{4}(?!\d)/u.test(next)) ||
  (/\d[/.]\d{1,2}$/u.test(said) && /^[-–]\s*\d{1,2}[/.]\d/u.test(next));

/** Several lines of a cell, and each behind a dash. */
export const LISTED = /^\s*[-–+•][^\n]*(?:\n\s*[-–+•][^\n]*)+$/u;
