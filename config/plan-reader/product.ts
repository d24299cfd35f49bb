import type { Unsure } from './draft';
import { bare, tidy } from './text';

/** What a sentence says is to be handed in, or the doubt whether a document that it names is that. */
export function productIn(text: string): { product: string | null; unsure: Unsure[] } {
  const product = inlineProduct(text);
  const made = product === null ? PRODUCT.exec(text)?.groups?.['what'] : undefined;
  if (!made) return { product, unsure: [] };
  const reason = `câu không ghi riêng sản phẩm, có thể là “${tidy(made).replace(TIMED, '')}”`;
  return { product, unsure: [{ field: 'product', reason }] };
}

/** "Sản phẩm: …" within a sentence. */
function inlineProduct(text: string): string | null {
  const found =
    /(?<=^|[.;,:(–-]\s*)(?:sản phẩm|kết quả)(?: đầu ra| dự kiến)?\s*:\s*(?<value>[^;.]+)/iu.exec(
      text,
    );
  if (!found) return null;
  const value = bare(found.groups!['value']!);
  return value.includes('(') ? value : value.replace(/\)$/u, '');
}

/** A document that a sentence has written; whether it is what is to be handed in a person says. */
const PRODUCT =
  /(?<=[\p{L},;:]\s)(?<!Phòng\s)(?<what>(?:Báo cáo|Công văn|Quyết định|Kế hoạch(?=\s+\p{L})(?!\s+(?:tại|này|trên|đến|cho|và)\s)|Danh sách|Biên bản|Kết luận|Phương án|Tờ trình|Lịch|Quy chế|Đề án|Thông báo|Chương trình|Văn bản)(?!\p{L})(?!\s+(?:này|số|nêu|trên|\d))[^,;.()]{0,60}\p{L}*)/u;

/** When it is due is no part of a document's name. */
const TIMED =
  /\s+(?:vào|trong (?:tháng|quý|năm|thời)|trước|hoàn thành|xong|chậm nhất|định kỳ|hằng|hàng)\s.*$/u;
