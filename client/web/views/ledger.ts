import type { LedgerLine, LedgerPage } from '../../use-cases/board/ledger-page';
import { markup, type Markup } from '../markup';
import { sayInstant } from '../words';

/** Everything that happened to an item, and why. `back` leads to the item on the board. */
export function ledgerView({ line, title, lines }: LedgerPage, back: string): Markup {
  return markup`<p class="no-print"><a href="${back}">Về bảng theo dõi</a></p>
<h1>Nhật ký xử lý mục ${line}</h1>
<p class="lead">${title}. Nhật ký chỉ ghi thêm, không sửa, không xóa; mỗi dòng được khóa vào dòng trước bằng mã băm.</p>
<div class="wide"><table>
<thead><tr><th scope="col">Số</th><th scope="col">Thời điểm</th><th scope="col">Người thực hiện</th><th scope="col">Việc</th></tr></thead>
<tbody>${lines.map(row)}
</tbody></table></div>`;
}

const row = ({ n, last, at, who, what, said, hash }: LedgerLine): Markup => markup`
<tr><th scope="row" class="day">${n}${last > n && `–${last}`}</th><td class="day">${sayInstant(at)}</td><td>${who ?? 'Hệ thống'}</td><td>${what}${said.map(sayWords)}<div class="hint">Mã băm: <code>${hash.slice(0, 16)}</code></div></td></tr>`;

/** A long list of those who were told is folded away. */
function sayWords({ label, value }: LedgerLine['said'][number]): Markup {
  const count = value.split('; ').length;
  return label === 'Gửi' && count > 3
    ? markup`<details><summary>Gửi ${count} người</summary><p class="hint">${value}</p></details>`
    : markup`<br><span class="hint">${label}: ${value}</span>`;
}
