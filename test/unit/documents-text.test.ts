import { readBytes } from '../../activities/documents/inside';
import type { SourceDocument } from '../../config/plan-reader/document';
import { planBytes } from '../support/plan-documents';

const SEED = planBytes('ke-hoach-cchc-2021.txt').toString('utf8');

const textsOf = ({ blocks }: SourceDocument): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));

/** The letters of TCVN 5712:1993 with their codes, as its table lists them. */
const TCVN3: readonly [number, string][] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];

function inTcvn3(text: string): Buffer {
  const codes = new Map(
    TCVN3.flatMap(([first, letters]) =>
      Array.from(letters, (letter, i) => [letter, first + i] as const),
    ),
  );
  const bytes = Array.from(text, (letter) => codes.get(letter) ?? letter.codePointAt(0)!);
  return Buffer.from(bytes);
}

/** Lines broken where the next word would pass the width, as an editor breaks them. */
function brokenAt(width: number, text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line.split(' ').reduce(
        (all, word) => {
          const last = all.at(-1)!;
          if (last !== '' && last.length + 1 + word.length > width) all.push(word);
          else all[all.length - 1] = last === '' ? word : `${last} ${word}`;
          return all;
        },
        [''],
      ),
    )
    .map((lines) => lines.join('\n'))
    .join('\n');
}

const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('a plain text', () => {
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${SEED}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${SEED}`, 'utf16le')],
    ['UTF-16 the other way round', swapped(`\ufeff${SEED}`)],
    ['UTF-16 without a mark', Buffer.from(SEED, 'utf16le')],
    ['decomposed letters', Buffer.from(SEED.normalize('NFD'))],
    ['line ends of Windows', Buffer.from(SEED.replaceAll('\n', '\r\n'))],
  ])('is read the same in %s', async (_, bytes) => {
    const plain = await readBytes(Buffer.from(SEED));
    expect(textsOf(await readBytes(bytes))).toEqual(textsOf(plain));
  });

  it('is read in the codes of old files', async () => {
    const plain = textsOf(await readBytes(Buffer.from(SEED)));
    // Those codes have no capitals with tones; typists left the tone away.
    const typed = plain.map((text) => text.replace(/[^\P{Lu}ĂÂÊÔƠƯĐA-Z]/gu, 'X'));
    expect(textsOf(await readBytes(inTcvn3(typed.join('\n\n'))))).toEqual(typed);
  });

  it.each([60, 72, 80, 100])(
    'has whole sentences although its lines were broken at %d letters',
    async (width) => {
      const plain = textsOf(await readBytes(Buffer.from(SEED)));
      expect(textsOf(await readBytes(Buffer.from(brokenAt(width, SEED))))).toEqual(plain);
    },
  );

  it('keeps the columns of a heading apart', async () => {
    const text = 'SỞ XÂY DỰNG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 05/KH-SXD\n';
    expect(textsOf(await readBytes(Buffer.from(text)))).toEqual([
      'SỞ XÂY DỰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 05/KH-SXD',
    ]);
  });
});

it('a month over what follows goes on with no line before it', async () => {
  const long = 'Rà soát văn bản của các phòng và đơn vị, xong trước ngày 20/01.';
  const document = await readBytes(
    Buffer.from([long, 'THÁNG 02', long, 'Tháng 3/2026', long].join('\n')),
  );
  expect(textsOf(document)).toEqual([long, 'THÁNG 02', long, 'Tháng 3/2026', long]);
});
