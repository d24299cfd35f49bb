import { DocumentRefused } from '../refused';
import { fromTcvn3 } from '../tcvn3';

/**
 * The text of a plain file: UTF-8 and UTF-16, with a mark at their beginning or without, and the ABC
 * codes of old files.
 * @throws DocumentRefused for anything else
 */
export function decode(bytes: Uint8Array): string {
  const text = unicode(bytes) ?? old(bytes);
  if (text === null || /[^\P{Cc}\s]/u.test(text)) {
    throw new DocumentRefused(
      'Tệp không phải văn bản đọc được, hoặc dùng bảng mã lạ; đề nghị lưu lại dạng .docx hoặc tệp chữ UTF-8.',
    );
  }
  return text;
}

function unicode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((odd) => sample.filter((byte, i) => byte === 0 && i % 2 === odd).length);
  // Spaces, figures and plain letters make every other byte zero often enough.
  if (zeros[1]! > sample.length / 8) return decoded(bytes, 'utf-16le');
  if (zeros[0]! > sample.length / 8) return decoded(bytes, 'utf-16be');
  return decoded(bytes, 'utf-8');
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Words that hardly a Vietnamese page goes without. */
const COMMON = /(?<!\p{L})(?:và|của|các|được|thực|hiện|kế|hoạch|ngày|tháng|năm)(?!\p{L})/giu;

function old(bytes: Uint8Array): string | null {
  const text = fromTcvn3(Buffer.from(bytes).toString('latin1'));
  const words = text.split(/\s+/u).length;
  return (text.match(COMMON)?.length ?? 0) * 20 > words ? text : null;
}
