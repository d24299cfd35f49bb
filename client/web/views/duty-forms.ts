import { randomUUID } from 'node:crypto';
import type { DutyPage, OwnDuty } from '../../use-cases/board/duty-page';
import { earliestDay, type LinkVerb } from '../../use-cases/board/link-forms';
import { dayOf, sayDay, two } from '../../../workflows/rules/time';
import { FORM_PATHS } from '../link-acts';
import { markup, type Markup } from '../markup';
import { LIMITS } from '../uploads';
import { saySize } from '../words';

/** What a person typed into a form, by field. */
export type Typed = Record<string, string[]>;

interface Form {
  page: DutyPage;
  duty: OwnDuty;
  /** Makes the ids of fields unique on the page. */
  id: string;
  /** What was typed before, where the form came back. */
  value: (field: string) => string;
  chosen: (field: string, value: string) => boolean;
}

/** A form of a duty. The less common ones are folded away until they are wanted. */
export function formView(
  verb: LinkVerb,
  page: DutyPage,
  duty: OwnDuty,
  base: string,
  typed: Typed | undefined,
): Markup {
  const { no, instance, stage, unit } = duty;
  const form: Form = {
    page,
    duty,
    id: `${verb}-${no}-${instance}-${stage}-${unit}`,
    value: (field) => typed?.[field]?.[0] ?? '',
    chosen: (field, value) => typed?.[field]?.includes(value) ?? false,
  };
  const { title, fields, button } = FORMS[verb];
  const files = verb === 'submit' && markup` enctype="multipart/form-data"`;
  const filled = markup`<form method="post" action="${base}/${FORM_PATHS[verb]}"${files}>
<input type="hidden" name="ma" value="${randomUUID()}"><input type="hidden" name="muc" value="${no}"><input type="hidden" name="lan" value="${instance}"><input type="hidden" name="buoc" value="${stage}"><input type="hidden" name="viec" value="${unit}">
<fieldset><legend>${title(duty)}</legend>
${fields(form)}
<button type="submit">${button}</button></fieldset></form>`;
  if (verb === duty.forms[0] && duty.isOpen) return filled;
  return markup`<details${typed && markup` open`}><summary>${title(duty)}</summary>${filled}</details>`;
}

interface Shape {
  title: (duty: OwnDuty) => string;
  fields: (form: Form) => Markup;
  button: string;
}

const FORMS: Record<LinkVerb, Shape> = {
  submit: {
    title: ({ versions }) => (versions.length === 0 ? 'Nộp sản phẩm' : 'Nộp bản thay thế'),
    fields: (form) => markup`<p class="warn">Không tải lên văn bản mật.</p>
${named(form)}
<label for="${form.id}-tep">Tệp</label>
<p class="hint" id="${form.id}-tep-y">Nhận pdf, docx, xlsx, csv, txt, png, jpg, zip; mỗi tệp không quá ${saySize(LIMITS.file)}, tất cả không quá ${saySize(LIMITS.all)}, nhiều nhất ${two(LIMITS.files)} tệp.</p>
<input type="file" id="${form.id}-tep" name="tep" multiple accept=".pdf,.docx,.xlsx,.csv,.txt,.png,.jpg,.jpeg,.zip" aria-describedby="${form.id}-tep-y">
${area(form, 'text', 'Nội dung hoặc ghi chú')}`,
    button: 'Nộp',
  },
  acknowledge: {
    title: () => 'Xác nhận đã nhận, hẹn ngày nộp',
    fields: (
      form,
    ) => markup`${form.duty.forms.includes('submit') && day(form, 'promise', 'Hẹn nộp ngày', 'Có thể để trống nếu nộp đúng thời hạn.')}
${area(form, 'text', 'Ghi chú')}`,
    button: 'Xác nhận đã nhận',
  },
  'ask-extension': {
    title: () => 'Xin gia hạn',
    fields: (
      form,
    ) => markup`${day(form, 'until', 'Xin gia hạn đến ngày', form.duty.latest === null ? '' : `Muộn nhất có thể là ngày ${sayDay(form.duty.latest)}.`, form.duty.latest)}
${area(form, 'reason', 'Lý do', true)}
<p class="hint">Trong khi chờ ý kiến, thời hạn hiện nay giữ nguyên.</p>`,
    button: 'Gửi đề nghị gia hạn',
  },
  consent: {
    title: ({ about }) => `Ý kiến về việc cử ${about ?? 'công chức'}`,
    fields: (
      form,
    ) => markup`${choice(form, 'agreed', 'yes', 'Đồng ý')}${choice(form, 'agreed', 'no', 'Không đồng ý')}
${area(form, 'reason', 'Lý do (nếu không đồng ý)')}`,
    button: 'Gửi ý kiến',
  },
  issue: {
    title: () => 'Ghi số văn bản đã phát hành',
    fields: (form) => markup`<label for="${form.id}-so">Số, ký hiệu văn bản</label>
<input type="text" id="${form.id}-so" name="number" required maxlength="100" value="${form.value('number')}" placeholder="1023/SXD-VP">
<label for="${form.id}-ngay">Ngày văn bản</label>
<input type="date" id="${form.id}-ngay" name="on" required max="${dayOf(form.page.now)}" value="${form.value('on')}">`,
    button: 'Ghi số văn bản',
  },
};

function day(
  form: Form,
  field: string,
  label: string,
  hint: string,
  latest?: string | null,
): Markup {
  const id = `${form.id}-${field}`;
  return markup`<label for="${id}">${label}</label>
${hint !== '' && markup`<p class="hint" id="${id}-y">${hint}</p>`}
<input type="date" id="${id}" name="${field}" min="${earliestDay(form.page.now)}"${latest && markup` max="${latest}"`}${latest !== undefined && markup` required`}${hint !== '' && markup` aria-describedby="${id}-y"`} value="${form.value(field)}">`;
}

function area(form: Form, field: string, label: string, required = false): Markup {
  const id = `${form.id}-${field}`;
  return markup`<label for="${id}">${label}</label>
<textarea id="${id}" name="${field}" maxlength="4000"${required && markup` required`}>${form.value(field)}</textarea>`;
}

function choice(form: Form, field: string, value: string, label: string): Markup {
  return markup`<label class="choice"><input type="radio" name="${field}" value="${value}" required${form.chosen(field, value) && markup` checked`}>${label}</label>`;
}

function named(form: Form): Markup | null {
  const { duty, page } = form;
  if (duty.names === 'nominees') {
    return markup`<fieldset><legend>Công chức được đề xuất</legend><div class="choices">${page.nominees.map(
      ({ code, title }) =>
        markup`<label class="choice"><input type="checkbox" name="nominees" value="${code}"${form.chosen('nominees', code) && markup` checked`}>${title}</label>`,
    )}</div></fieldset>`;
  }
  if (duty.names !== 'low') return null;
  const id = `${form.id}-low`;
  return markup`<label for="${id}">Tiêu chí đạt điểm thấp và đơn vị phụ trách</label>
<p class="hint" id="${id}-y">Mỗi dòng một tiêu chí, ví dụ: 2.1 = ${page.units[0]?.code ?? ''}. Không có thì để trống.</p>
<textarea id="${id}" name="low" maxlength="4000" aria-describedby="${id}-y">${form.value('low')}</textarea>
<details><summary>Mã các đơn vị</summary><ul>${page.units.map(({ code, name }) => markup`<li><code>${code}</code> ${name}</li>`)}</ul></details>`;
}
