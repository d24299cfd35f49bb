import { deflateSync } from 'node:zlib';
import { flushed } from './hostile-archive';

type Part = string | Buffer;

/**
 * A PDF of those objects, numbered from 1; the first is the catalogue.
 * @param trailer more entries of the trailer
 */
export function pdfOf(objects: readonly Part[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    const whole = joined(`${i + 1} 0 obj\n`, object, '\nendobj\n');
    places.push(at);
    parts.push(whole);
    at += whole.length;
  }
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  parts.push(
    joined(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}`,
      `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function joined(...parts: readonly Part[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

function stream(entries: string, bytes: Buffer): Buffer {
  return joined(`<< ${entries} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream');
}

const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (resources: string): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`;
const FONT = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>';

/** One page whose content is that stream. */
function onePage(content: Buffer, ...more: readonly Part[]): readonly Part[] {
  return [CATALOGUE, PAGES, page(FONT), content, ...more];
}

/** Encrypted with a password nobody was told (security handler of PDF 1.4, 40 bit). */
export function encryptedPdf(): Buffer {
  const secret = '5a'.repeat(32);
  const handler = `<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -44 >>`;
  return pdfOf(
    onePage(stream('', Buffer.alloc(64, 0xa7)), handler),
    `/Encrypt 5 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`,
  );
}

/** A page that is a picture of a page: 1,240 × 1,754 grey points, no letter. */
export function scannedPdf(): Buffer {
  const grey = deflateSync(Buffer.alloc(1240 * 1754, 0xee));
  const image =
    '/Type /XObject /Subtype /Image /Width 1240 /Height 1754 /ColorSpace /DeviceGray /BitsPerComponent 8';
  return pdfOf([
    CATALOGUE,
    PAGES,
    page('/XObject << /Im0 5 0 R >>'),
    stream('', Buffer.from('q 595 0 0 842 0 0 cm /Im0 Do Q')),
    stream(`${image} /Filter /FlateDecode`, grey),
  ]);
}

/** A page whose content is a gigabyte of zeros in a megabyte. */
export function inflatingPdf(): Buffer {
  const chunk = Buffer.alloc(1 << 20);
  const times = 1024;
  const check = Buffer.alloc(4);
  // Adler-32 of zeros: the one sum stays 1, the other counts the bytes.
  check.writeUInt32BE((((chunk.length * times) % 65_521) * 65_536 + 1) >>> 0);
  const content = Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from<Buffer>({ length: times }).fill(flushed(chunk)),
    Buffer.from([3, 0]),
    check,
  ]);
  return pdfOf(onePage(stream('/Filter /FlateDecode', content)));
}

/** A tree of pages that is its own branch. */
export function loopingPdf(): Buffer {
  return pdfOf([CATALOGUE, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']);
}

/** A sound page, and an object of that many bytes that nobody asks for. */
export function heavyPdf(bytes: number): Buffer {
  const content = Buffer.from('BT /F1 14 Tf 72 720 Td (KE HOACH) Tj ET');
  return pdfOf(onePage(stream('', content), stream('', Buffer.alloc(bytes, 0x61))));
}
