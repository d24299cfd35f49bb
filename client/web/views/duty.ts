import type { DutyPage, OwnDuty } from '../../use-cases/board/duty-page';
import type { LinkVerb } from '../../use-cases/board/link-forms';
import { sayDay, two } from '../../../workflows/rules/time';
import { markup, type Markup } from '../markup';
import { capital, sayDue, sayInstant, saySize } from '../words';
import { formView, type Typed } from './duty-forms';
import { badge, proofOf } from './parts';

/** What was typed into a form that could not be taken, and why. */
export interface Rejected {
  refusal: string;
  /** Undefined when the form named none of this party's. */
  duty: OwnDuty | undefined;
  verb: LinkVerb;
  typed: Typed;
}

/** The duties of one party. `base` leads from the page to itself, so that a proxy may put it anywhere. */
export function dutyView(page: DutyPage, base: string, rejected: Rejected | null): Markup {
  const open = page.duties.filter(({ isOpen }) => isOpen);
  const rest = page.duties.filter(({ isOpen }) => !isOpen);
  const block = (duty: OwnDuty): Markup => dutyCard(page, duty, base, rejected);
  const folded = (duty: OwnDuty): Markup =>
    markup`<details class="card"${rejected?.duty === duty && markup` open`}><summary><h3>${nameOf(duty)}</h3>${badge(duty)}</summary>${facts(page, duty, base, rejected)}</details>`;
  return markup`<h1>Phần việc của ${page.seatTitle}</h1>
<p class="lead">${page.plan}. Tình trạng lúc ${sayInstant(page.now)}.</p>
${rejected && markup`<div class="refused" role="alert"><p><strong>Chưa tiếp nhận.</strong> ${rejected.refusal}</p></div>`}
${page.isBoard && markup`<p class="warn">Đồng chí cho ý kiến theo cách vẫn làm: bút phê, tại giao ban, qua điện thoại hoặc trên hệ thống quản lý văn bản; Văn phòng Sở ghi nhận ý kiến chỉ đạo. Trang này không nhận quyết định.</p>`}
${
  open.length === 0
    ? markup`<p class="good">Hiện không có phần việc nào đang chờ đồng chí.</p>`
    : markup`<p>${two(open.length)} phần việc đang chờ đồng chí.</p>${open.map(block)}`
}
${rest.length > 0 && markup`<h2>Đã làm, đang xử lý hoặc đã kết thúc</h2>${rest.map(folded)}`}`;
}

function dutyCard(page: DutyPage, duty: OwnDuty, base: string, rejected: Rejected | null): Markup {
  const name = `viec-${duty.no}-${duty.instance}-${duty.stage}-${duty.unit}`;
  return markup`
<section class="card" aria-labelledby="${name}">
<h2 id="${name}">${nameOf(duty)}</h2>
<p>${badge(duty)}</p>
${facts(page, duty, base, rejected)}
</section>`;
}

const nameOf = ({ stageTitle, about }: OwnDuty): string =>
  about === null ? stageTitle : `${stageTitle} – ${about}`;

function facts(page: DutyPage, duty: OwnDuty, base: string, rejected: Rejected | null): Markup {
  const { line, item, ask, basis, due, provisional, proof } = duty;
  return markup`<dl class="facts">
${duty.isOpen && markup`<dt>Việc cần làm</dt><dd>Đề nghị đồng chí ${ask}.</dd>`}
<dt>Thời hạn</dt><dd><strong>${sayDue(due)}</strong>${provisional && ' (tạm tính, chưa có thông báo nghỉ lễ)'}</dd>
<dt>Nội dung</dt><dd>Mục ${line}. ${item}</dd>
<dt>Căn cứ</dt><dd>${capital(basis)}</dd>
${duty.promised !== null && markup`<dt>Đã hẹn</dt><dd>ngày ${sayDay(duty.promised)}</dd>`}
${duty.asked !== null && markup`<dt>Đã xin gia hạn</dt><dd>đến ngày ${sayDay(duty.asked)}, chờ ý kiến; thời hạn hiện nay giữ nguyên</dd>`}
${duty.returned !== null && markup`<dt>Trả lại vì</dt><dd><strong>${duty.returned}</strong></dd>`}
</dl>
${proofOf('Vì sao là ngày này', proof)}
${duty.versions.length > 0 && versions(duty)}
${duty.forms.map((verb) => formView(verb, page, duty, base, typedInto(rejected, duty, verb)))}`;
}

const typedInto = (rejected: Rejected | null, duty: OwnDuty, verb: LinkVerb): Typed | undefined =>
  rejected?.duty === duty && rejected.verb === verb ? rejected.typed : undefined;

function versions(duty: OwnDuty): Markup {
  return markup`<p>Đã nộp:</p><ul>${duty.versions.map(
    ({ version, at, late, body, files }) =>
      markup`<li>Lần ${version}, lúc ${sayInstant(at)}${late && ' (quá hạn)'}${
        files.length > 0 &&
        `: ${files.map(({ name, size }) => `${name} (${saySize(size)})`).join('; ')}`
      }${body !== null && markup`<br><span class="hint">${body}</span>`}</li>`,
  )}</ul>`;
}
