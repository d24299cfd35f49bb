import type { InboxLetter, InboxLine } from '../../use-cases/board/inbox';
import { markup, type Markup } from '../markup';
import { sayInstant } from '../words';

export interface InboxList {
  lines: InboxLine[];
  count: number;
  page: number;
  pages: number;
}

/** Every letter that the inbox took, newest first. */
export function inboxView({ lines, count, page, pages }: InboxList, base: string): Markup {
  if (count === 0) {
    return markup`<h1>Hộp thư</h1><p>Chưa có thư nào. Khi chưa đặt máy chủ thư, mọi thư của hệ thống đến đây và không rời khỏi máy này.</p>`;
  }
  return markup`<h1>Hộp thư</h1>
<p class="lead">${count} thư mà hệ thống đã gửi vào hộp thư tại máy này; không thư nào trong số này ra ngoài.</p>
<div class="wide"><table>
<thead><tr><th scope="col">Ngày gửi</th><th scope="col">Người nhận</th><th scope="col">Tiêu đề</th></tr></thead>
<tbody>${lines.map(
    ({ id, to, subject, dated }) => markup`
<tr><td class="day">${sayInstant(dated)}</td><td>${to}</td><td><a href="${base}/${id}">${subject}</a></td></tr>`,
  )}
</tbody></table></div>
${pages > 1 && pager(page, pages, base)}`;
}

function pager(page: number, pages: number, base: string): Markup {
  return markup`<nav aria-label="Các trang thư"><p>Trang ${page}/${pages}
${page > 1 && markup`· <a href="${base}?trang=${page - 1}" rel="prev">Thư mới hơn</a>`}
${page < pages && markup`· <a href="${base}?trang=${page + 1}" rel="next">Thư cũ hơn</a>`}</p></nav>`;
}

/** One letter as its reader sees it: the page inside, shut in its frame, and the text beside it. */
export function inboxLetterView(letter: InboxLetter, base: string): Markup {
  const { id, from, to, subject, dated, html, text } = letter;
  const plain = markup`<pre>${text}</pre>`;
  return markup`<p class="no-print"><a href="${base}">Về danh sách thư</a></p>
<h1>${subject}</h1>
<dl class="facts">
<dt>Người gửi</dt><dd>${from}</dd>
<dt>Người nhận</dt><dd>${to}</dd>
<dt>Gửi lúc</dt><dd>${sayInstant(dated)}</dd>
</dl>
${
  html === null
    ? plain
    : markup`<iframe title="Nội dung thư: ${subject}" src="${base}/${id}/noi-dung" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<details><summary>Bản chữ thường của thư</summary>${plain}</details>`
}`;
}
