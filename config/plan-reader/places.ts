const LEVEL = '(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)';

/** "Xã đoàn", "huyện ủy", "phường đội" are parties of their own; "phường Tô Hiệu" is one place of several. */
const FURTHER = new RegExp(
  `^${LEVEL}(?!\\p{L})(?!\\s+(?:đoàn|ủy|uỷ|đội|hội)(?!\\p{L}))(?!\\s+\\p{Lu})`,
  'u',
);
const ENDS = new RegExp(`(?<!\\p{L})${LEVEL}$`, 'u');

/** "UBND xã, phường nơi xảy ra vụ việc": a further level of administration goes on with the name before it. */
export const namesFurtherLevel = (before: string, next: string): boolean =>
  ENDS.test(before) && FURTHER.test(next);
