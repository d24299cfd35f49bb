import type {
  Board,
  BoardDuty,
  BoardItem,
  BoardLetter,
  BoardStage,
} from '../../use-cases/board/shown';
import type { DutyCode } from '../../use-cases/board/states';
import { sayDay, two } from '../../../workflows/rules/time';
import { markup, type Markup } from '../markup';
import { capital, sayDue, sayInstant } from '../words';
import { badge, proofOf } from './parts';

const PHASES: Record<Board['phase'], string> = {
  running: 'Đang thực hiện',
  closed: 'Đã đóng',
  cancelled: 'Dừng thực hiện',
};

/**
 * A plan as it stands.
 * @param prefix what the addresses of these pages begin with
 * @param stops what keeps letters from leaving, a sentence each
 */
export function boardView(
  board: Board,
  prefix: string,
  others: { id: string }[],
  stops: string[],
): Markup {
  const base = `${prefix}/ke-hoach/${encodeURIComponent(board.plan)}`;
  return markup`<h1>${board.title}</h1>
<p class="lead">${capital(document(board))}. ${PHASES[board.phase]}; tình trạng lúc ${sayInstant(board.now)}.</p>
${others.length > 0 && markup`<p class="no-print">Kế hoạch khác: ${others.map(({ id }) => markup`<a href="${prefix}/ke-hoach/${encodeURIComponent(id)}">${id}</a> `)}</p>`}
${stops.map((sentence) => markup`<p class="warn">${sentence}</p>`)}
${summary(board)}
${board.items.map((item) => itemCard(item, base))}`;
}

function document({ number, issuedOn, year }: Board): string {
  const dated = issuedOn ? ` ngày ${sayDay(issuedOn)}` : '';
  if (number !== null) return `số ${number}${dated}`;
  return `kế hoạch năm ${year}${dated}, chưa ghi số${issuedOn ? '' : ', ngày ban hành'}`;
}

function summary({ items }: Board): Markup {
  return markup`<div class="wide"><table>
<caption>Các nội dung của kế hoạch</caption>
<thead><tr><th scope="col">Mục</th><th scope="col">Nội dung</th><th scope="col">Tình trạng</th><th scope="col">Thời hạn của Sở</th><th scope="col">Đang ở bước</th></tr></thead>
<tbody>${items.map(
    (item) => markup`
<tr><th scope="row" class="day"><a href="#${anchor(item)}">${item.line}${again(item)}</a></th><td>${item.title}</td><td class="how">${badge(item)}</td><td class="day">${item.due === null ? '—' : sayDue(item.due)}</td><td>${current(item)}</td></tr>`,
  )}
</tbody></table></div>`;
}

const anchor = ({ no, instance }: BoardItem): string => `muc-${no}-${instance}`;

const again = ({ instance }: BoardItem): string => (instance === 1 ? '' : ` (lần ${instance})`);

/** The stages under way, with how many have done their part. */
function current({ stages, waitsFor }: BoardItem): Markup | string {
  if (waitsFor !== null) return `Chờ ${waitsFor}`;
  const under = stages.filter(isUnderWay);
  if (under.length === 0) return '—';
  return markup`${under.map((stage, i) => markup`${i > 0 && markup`<br>`}${stage.title}${stage.duties.length > 1 && ` (${progress(stage)})`}`)}`;
}

const ENDED = new Set<string>(['ahead', 'done', 'done-late', 'dropped', 'closed']);
const isUnderWay = ({ state }: BoardStage): boolean => !ENDED.has(state);

function progress({ duties }: BoardStage): string {
  const counted = duties.filter(({ state }) => state !== 'excused');
  const done = counted.filter(({ state }) => state === 'done' || state === 'done-late');
  return `xong ${two(done.length)}/${two(counted.length)}`;
}

function itemCard(item: BoardItem, base: string): Markup {
  return markup`
<section class="card" id="${anchor(item)}" aria-labelledby="${anchor(item)}-ten">
<h2 id="${anchor(item)}-ten">${item.line}${again(item)}. ${item.title}</h2>
<p>${badge(item)}</p>
<dl class="facts">
<dt>Chủ trì</dt><dd>${item.lead}</dd>
<dt>Thời hạn của Sở</dt><dd>${item.due === null ? 'chưa xác định' : markup`<strong>${sayDue(item.due)}</strong>`} (kế hoạch ghi: “${item.words}”)${item.provisional && ' – tạm tính, chưa có thông báo nghỉ lễ'}</dd>
${item.waitsFor !== null && markup`<dt>Đang chờ</dt><dd>${item.waitsFor}</dd>`}
${item.letters.length > 0 && markup`<dt>Văn bản đến</dt><dd>${item.letters.map((letter, i) => markup`${i > 0 && markup`<br>`}${sayLetter(letter)}`)}</dd>`}
</dl>
${proofOf('Vì sao là ngày này', item.proof)}
<p class="no-print"><a href="${base}/nhat-ky/${item.no}?lan=${item.instance}">Nhật ký xử lý mục ${item.line}${again(item)}</a></p>
<details${item.stages.some(isUnderWay) && markup` open`}><summary>Các bước (${two(item.stages.length)})</summary>
${item.stages.map(stageBlock)}
</details>
</section>`;
}

function sayLetter({ number, dated, arrivedOn, sender, due }: BoardLetter): string {
  return [
    number === null ? 'văn bản' : `văn bản số ${number}`,
    dated !== null && ` ngày ${sayDay(dated)}`,
    sender !== null && ` của ${sender}`,
    `, đến ngày ${sayDay(arrivedOn)}`,
    due !== null && `, thời hạn ghi trong văn bản: “${due}”`,
  ]
    .filter(Boolean)
    .join('');
}

function stageBlock(stage: BoardStage, index: number): Markup {
  const due =
    stage.due === null
      ? 'thời hạn tính khi mở bước'
      : markup`thời hạn <strong>${sayDue(stage.due)}</strong>`;
  return markup`
<div class="stage">
<h3>Bước ${index + 1}. ${stage.title}</h3>
<p>${badge(stage)} – ${due}${stage.duties.length > 0 && stage.state !== 'ahead' && `; ${progress(stage)}`}</p>
${proofOf('Cách tính thời hạn', stage.proof)}
${stage.duties.length > 0 && stage.state !== 'ahead' && dutyTable(stage)}
</div>`;
}

function dutyTable(stage: BoardStage): Markup {
  const sorted = [...stage.duties].sort((a, b) => rank(a.state) - rank(b.state));
  return markup`<details${isUnderWay(stage) && markup` open`}><summary>${capital(`${two(stage.duties.length)} phần việc`)}</summary>
<div class="wide"><table>
<thead><tr><th scope="col">Ai làm</th><th scope="col">Tình trạng</th><th scope="col">Thời hạn</th><th scope="col">Đã nộp</th><th scope="col">Ghi chú</th></tr></thead>
<tbody>${sorted.map(dutyRow)}
</tbody></table></div></details>`;
}

/** Whoever is late stands first, whoever has done their part last. */
const ORDER: DutyCode[] = [
  'overdue',
  'due-today',
  'due-soon',
  'returned',
  'owed',
  'awaits-decision',
  'awaits-review',
  'received',
  'refused',
];
const rank = (state: DutyCode): number =>
  ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length;

function dutyRow(duty: BoardDuty): Markup {
  return markup`
<tr><th scope="row">${duty.unitName}${duty.about !== null && markup`<br><span class="hint">${duty.about}</span>`}<br><span class="hint">${duty.seatTitle}</span></th><td class="how">${badge(duty)}</td><td class="day">${duty.due === null ? '—' : sayDue(duty.due)}</td><td>${handedIn(duty)}</td><td>${remarks(duty)}</td></tr>`;
}

function handedIn({ versions, submittedAt }: BoardDuty): Markup | string {
  if (versions.length === 0) return submittedAt === null ? '—' : sayInstant(submittedAt);
  return markup`${versions.map(
    ({ version, at, late, files }, i) =>
      markup`${i > 0 && markup`<br>`}Lần ${version}: ${sayInstant(at)}${late ? markup` – <strong>quá hạn</strong>` : ' – đúng hạn'}${files > 0 && `, ${two(files)} tệp`}`,
  )}`;
}

function remarks(duty: BoardDuty): Markup {
  const lines = [
    duty.vacant,
    duty.returned !== null && `Trả lại: ${duty.returned}`,
    duty.promised !== null && `Hẹn ngày ${sayDay(duty.promised)}`,
    duty.asked !== null && `Xin gia hạn đến ngày ${sayDay(duty.asked)}`,
    duty.extended !== null && `Được gia hạn đến ngày ${sayDay(duty.extended)}`,
    duty.basis !== null && `Căn cứ: ${duty.basis}`,
  ].filter((line) => line !== false && line !== null);
  return markup`${lines.map((line, i) => markup`${i > 0 && markup`<br>`}${line}`)}`;
}
