import type { TaskHead } from './columns';
import type { Unsure } from './draft';
import { isBlank, textUnder, type Row } from './rows';
import { bare, fold, oneLine, tidy } from './text';

/** What a row of a table says is to be handed in. */
export function rowProduct(row: Row, head: TaskHead): { product: string | null; unsure: Unsure[] } {
  const { columns, names } = head;
  const ask = (product: string | null, reason: string) => ({
    product,
    unsure: [{ field: 'product', reason }],
  });
  const both = names.findIndex((name, i) => columns[i] === 'due' && PRODUCT.test(fold(name)));
  if (both >= 0) return ask(null, `cột “${tidy(names[both]!)}” ghi chung sản phẩm và thời gian`);
  if (!columns.includes('product')) return { product: null, unsure: [] };
  const text = textUnder(row, head, 'product');
  if (isBlank(text)) return ask(null, 'ô sản phẩm để trống');
  const product = bare(oneLine(text!));
  const name = tidy(names[columns.indexOf('product')]!);
  if (/yêu cầu/iu.test(name)) return ask(product, `cột “${name}” có thể chỉ ghi yêu cầu`);
  if (STATE.test(product)) return ask(product, `ô sản phẩm ghi “${product}”`);
  return { product, unsure: [] };
}

const PRODUCT = /sản phẩm|kết quả|đầu ra/u;

/** How far the work is, and nothing that is handed in: "Đã hoàn thành", "50%", "Không". */
const STATE = /^(?:(?:đã|chưa|đang)\s.*|không(?: có)?|\d+\s*%)$/iu;
