import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { DocumentRefused } from '../refused';
import { isForeignFont, shownIn } from '../tcvn3';
import { glyphsOf } from './glyphs';
import type { Page } from './page';
import { rulingsOf } from './rulings';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type PageProxy = Awaited<ReturnType<Proxy['getPage']>>;

const MOST_PAGES = 200;

/** The library moves buffers in a way that Node.js has only from 21 on; a copy serves as well. */
const buffers = ArrayBuffer.prototype as {
  transferToFixedLength?: (length?: number) => ArrayBuffer;
};
buffers.transferToFixedLength ??= function copy(this: ArrayBuffer, length?: number): ArrayBuffer {
  return this.slice(0, length);
};

/** The texts and straight lines of every page. @throws DocumentRefused */
export async function loadPages(bytes: Uint8Array): Promise<Page[]> {
  const document = await opened(bytes);
  if (document.numPages > MOST_PAGES)
    throw new DocumentRefused(`Tệp PDF dài quá ${MOST_PAGES} trang, không đọc; đề nghị tách tệp.`);
  const { OPS } = await getResolvedPDFJS();
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const view = page.getViewport({ scale: 1 });
    const onView = (x: number, y: number): [number, number] => {
      const [vx, vy] = view.convertToViewportPoint(x, y) as [number, number];
      return [vx, vy];
    };
    const operators = await page.getOperatorList();
    pages.push({
      number,
      rulings: rulingsOf(operators, OPS, onView),
      pieces: glyphsOf(operators, OPS, onView, (font, text) => shown(page, font, text)),
    });
    page.cleanup();
  }
  return pages;
}

async function opened(bytes: Uint8Array): Promise<Proxy> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    const locked = (error as Error).name === 'PasswordException';
    throw new DocumentRefused(
      locked
        ? 'Tệp PDF được đặt mật khẩu nên không đọc được; đề nghị bỏ mật khẩu rồi đọc lại.'
        : 'Tệp PDF bị hỏng hoặc bị cắt ngắn nên không đọc được.',
    );
  }
}

function shown(page: PageProxy, fontName: string, text: string): string {
  const font = page.commonObjs.has(fontName)
    ? ((page.commonObjs.get(fontName) as { name?: string } | null)?.name ?? null)
    : null;
  const name = font?.replace(/^[A-Z]{6}\+/u, '') ?? null;
  if (name !== null && isForeignFont(name))
    throw new DocumentRefused(
      `Tệp dùng phông VNI (${name}), chưa đọc được; đề nghị chuyển sang Unicode.`,
    );
  return shownIn(name, text).normalize('NFC');
}
