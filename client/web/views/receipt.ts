import type { ReceiptPage } from '../../use-cases/acts/receipt';
import { iso, sayDay } from '../../../workflows/rules/time';
import { markup, type Markup } from '../markup';
import { saySize } from '../words';

/** What a person keeps of what they sent. `back` leads to their duties. */
export function receiptView({ receipt, title, duty, text }: ReceiptPage, back: string): Markup {
  const { delivery, at, intake, files } = receipt;
  const moment = iso(at);
  const wall = `${moment.slice(11, 13)} giờ ${moment.slice(14, 16)} phút ${moment.slice(17, 19)} giây`;
  return markup`<h1>${delivery.outcome === 'refused' ? 'Không được chấp nhận' : 'Xác nhận đã nhận'}</h1>
${outcomeOf(receipt)}
<dl class="facts">
<dt>Thao tác</dt><dd>${title}</dd>
<dt>Phần việc</dt><dd>${duty}</dd>
<dt>Nhận lúc</dt><dd><strong>${wall}, ngày ${sayDay(moment.slice(0, 10))}</strong></dd>
<dt>Mã xác nhận</dt><dd><code>${intake}</code></dd>
${text !== null && markup`<dt>Nội dung ghi</dt><dd>${text}</dd>`}
</dl>
${
  files.length > 0 &&
  markup`<div class="wide"><table>
<caption>Tệp đã nhận</caption>
<thead><tr><th scope="col">Tên tệp</th><th scope="col">Dung lượng</th><th scope="col">Mã SHA-256</th></tr></thead>
<tbody>${files.map(
    ({ name, size, sha256 }) => markup`
<tr><th scope="row">${name}</th><td class="day">${saySize(size)}</td><td><code>${sha256}</code></td></tr>`,
  )}
</tbody></table></div>`
}
<p class="no-print"><a href="${back}">Về các phần việc của đồng chí</a></p>`;
}

function outcomeOf({ delivery }: ReceiptPage['receipt']): Markup {
  if (delivery.outcome === 'refused') {
    return markup`<div class="refused" role="alert"><p>${delivery.refusal}</p></div>`;
  }
  if (delivery.outcome === 'stored') {
    return markup`<div class="good"><p><strong>Đã tiếp nhận, đang xử lý.</strong> Thời điểm nhận được giữ nguyên; nếu sau này không được chấp nhận, đồng chí sẽ nhận thư báo.</p></div>`;
  }
  return markup`<div class="good"><p><strong>Đã tiếp nhận.</strong></p></div>`;
}
