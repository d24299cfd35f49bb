import { unzipSync, strFromU8 } from 'fflate';
import { DocumentRefused } from '../refused';

/** What a document is made of; all else in the archive stays packed. */
const PARTS = ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'] as const;

export type Part = (typeof PARTS)[number];

/** An honest plan of a hundred pages has some 4 MB. */
const LARGEST = 12 * 1024 * 1024;

/**
 * Unpacks the parts of a document that are read. The archive's own word for a size is not trusted:
 * a part that is longer than it said is cut, and one that says too much is not unpacked.
 * @throws DocumentRefused when it holds macros, is too large, or is no document of Word
 */
export function unpack(bytes: Uint8Array): Partial<Record<Part, string>> {
  let macros = false;
  const files = unpacked(bytes, ({ name, originalSize }) => {
    macros ||=
      /vbaProject|\.bin$|macrosheet/iu.test(name) && !/printerSettings|embeddings/iu.test(name);
    if (!PARTS.some((part) => part === name)) return false;
    if (originalSize <= LARGEST) return true;
    throw new DocumentRefused(
      `Phần văn bản trong tệp lớn quá ${LARGEST / 1024 / 1024} MB khi giải nén, không đọc; đề nghị tách tệp.`,
    );
  });
  if (macros)
    throw new DocumentRefused(
      'Tệp có macro nên không đọc; đề nghị lưu lại dạng .docx không macro.',
    );
  if (!files['word/document.xml'])
    throw new DocumentRefused('Tệp nén này không phải văn bản Word (.docx).');
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
}

type Filter = (file: { name: string; originalSize: number }) => boolean;

function unpacked(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    throw new DocumentRefused('Tệp .docx bị hỏng hoặc bị cắt ngắn; đề nghị mở và lưu lại.');
  }
}
