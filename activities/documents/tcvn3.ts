/** The letters of TCVN 5712:1993 (ABC) from 0xA1 on; a dot stands where it has none. */
const HIGH =
  'ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ·';
const FIRST = 0xa1;

/** Text in an ABC font, whose letters are stored as those of Latin-1 that have the same codes. */
export function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00ff]/gu, (letter) => {
    const read = HIGH[letter.charCodeAt(0) - FIRST];
    return read === undefined || read === '·' ? letter : read;
  });
}

/** Text as it looks in its font: ABC fonts begin with ".Vn", those that show capitals end with "H". */
export function shownIn(font: string | null, text: string): string {
  if (font === null || !/^(?:[A-Z]{6}\+)?\.?vn/iu.test(font)) return text;
  const read = fromTcvn3(text);
  return /h$/iu.test(font.replace(/[-,].*$/u, '').trim()) ? read.toUpperCase() : read;
}

/** Whether a text is of an ABC font that nothing names: full of the signs at the places of its letters. */
export function looksTcvn3(text: string): boolean {
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const signs = count(/[¨©ª«¬®µ¶·¸¹»¼½¾]/gu);
  return signs * 50 > text.length && signs > 4 * count(/[ăđơư\u1ea0-\u1ef9]/giu);
}

/** Fonts of other old encodings, which are not read. */
export const isForeignFont = (font: string): boolean => /^VNI[-\s]/iu.test(font);
