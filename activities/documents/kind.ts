import { DocumentRefused } from './refused';

export type Kind = 'docx' | 'pdf' | 'text';

const starts = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, i) => bytes[i] === byte);

/** What a file is by what it holds, whatever its name says. @throws DocumentRefused for what is not read */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new DocumentRefused('Tệp trống, không có gì để đọc.');
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'docx';
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // A locked .docx is put into the container of the old formats.
    const locked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new DocumentRefused(
      locked
        ? 'Tệp Word được đặt mật khẩu nên không đọc được; đề nghị bỏ mật khẩu rồi đọc lại.'
        : 'Tệp thuộc định dạng Word cũ (.doc), không đọc; đề nghị lưu lại dạng .docx.',
    );
  }
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new DocumentRefused('Tệp thuộc định dạng RTF, không đọc; đề nghị lưu lại dạng .docx.');
  return 'text';
}
