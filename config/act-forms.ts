import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Act, PersonAct, Verb } from '../workflows/rules/duty/acts';
import { day, text, code, list, yesNo, onDuty, nothing, reason, low } from './act-fields';

/**
 * Every act a person can do, at the edge: `facts` go to the item's workflow (codes and days only),
 * `said` stays in the record. Commands, forms and checks are generated from this one table.
 */
export interface ActForm {
  /** What it does, in Vietnamese, for the help of commands and pages. */
  title: string;
  facts: z.ZodObject;
  said: z.ZodObject;
  example: string;
}

const FORMS: Record<Verb, ActForm> = {
  'letter-in': {
    title: 'Ghi nhận văn bản đến',
    facts: z.object({
      kind: z.enum(['request', 'guidance', 'publication', 'explanation', 'council']),
      arrivedOn: day,
      due: text.nullable().default(null),
      units: list.default([]),
    }),
    said: z.object({
      number: text.optional(),
      dated: day.optional(),
      arrivalNumber: text.optional(),
      sender: text.optional(),
      about: text.optional(),
    }),
    example:
      'letter-in 1 --kind request --arrived-on 2021-07-05 --number 515/SNV-CCHC --due "trước ngày 20/7/2021" --as vp.clerk',
  },
  acknowledge: {
    title: 'Xác nhận đã nhận, hẹn ngày nộp',
    facts: z.object({ ...onDuty, promise: day.nullable().default(null) }),
    said: z.object({ text: text.optional() }),
    example: 'acknowledge 3 --stage unit-lists --unit qlxd --promise 2021-08-20 --as qlxd.head',
  },
  submit: {
    title: 'Nộp sản phẩm',
    facts: z.object({ ...onDuty, low: low.default([]), nominees: list.default([]) }),
    said: z.object({ text: text.optional() }),
    example: 'submit 3 --stage unit-lists --unit qlxd --file danh-sach.xlsx --as qlxd.head',
  },
  return: {
    title: 'Trả lại để hoàn thiện',
    facts: z.object(onDuty),
    said: z.object({ reason: text }),
    example: 'return 3 --stage unit-lists --unit qlxd --reason "thiếu cột địa chỉ" --as vp.clerk',
  },
  approve: {
    title: 'Chấp nhận, phê duyệt',
    facts: z.object(onDuty),
    said: z.object({ text: text.optional() }),
    example: 'approve 3 --stage merged-list --unit vp --as vp.chief',
  },
  direction: {
    title: 'Ghi nhận ý kiến chỉ đạo',
    facts: z.object({
      who: code,
      stage: code.nullable().default(null),
      unit: code.nullable().default(null),
      decides: z.enum(['approve', 'return']).nullable().default(null),
      moves: day.nullable().default(null),
    }),
    said: z.object({ on: day, how: text, what: text }),
    example:
      'direction 3 --who bgd.deputy-1 --stage approve --decides approve --on 2021-08-26 --how "bút phê" --what "Đồng ý" --as vp.clerk',
  },
  call: {
    title: 'Ghi nhận đã gọi điện',
    facts: z.object({ ...onDuty, until: day.nullable().default(null) }),
    said: z.object({ answer: text }),
    example:
      'call 3 --stage unit-lists --unit qlxd --until 2021-08-25 --answer "hẹn nộp ngày 25/8" --as vp.clerk',
  },
  'ask-extension': {
    title: 'Xin gia hạn',
    facts: z.object({ ...onDuty, until: day }),
    said: z.object({ reason: text }),
    example:
      'ask-extension 3 --stage unit-lists --unit qlxd --until 2021-08-20 --reason "chờ số liệu" --as qlxd.head',
  },
  extend: {
    title: 'Quyết định gia hạn',
    facts: z.object({ ...onDuty, until: day, agreed: yesNo.default(true) }),
    said: reason,
    example: 'extend 3 --stage unit-lists --unit qlxd --until 2021-08-20 --as vp.chief',
  },
  consent: {
    title: 'Cho ý kiến về việc cử công chức',
    facts: z.object({ ...onDuty, agreed: yesNo.default(true) }),
    said: reason,
    example: 'consent 4 --stage consent --unit qlxd.officer --agreed yes --as qlxd.head',
  },
  assign: {
    title: 'Giao việc, giao lại',
    facts: z.object({
      ...onDuty,
      seat: code,
      due: day.nullable().default(null),
      instead: code.nullable().default(null),
    }),
    said: z.object({ basis: text, what: text.optional() }),
    example:
      'assign 6 --stage remedy --unit qlxd/2.1 --seat qlxd.head --due 2022-06-30 --basis "Công văn số 12/SXD-VP" --as vp.chief',
  },
  issue: {
    title: 'Ghi số văn bản đã phát hành',
    facts: z.object({ stage: code, on: day }),
    said: z.object({ number: text }),
    example: 'issue 3 --stage sent-out --number 1023/SXD-VP --on 2021-08-30 --as vp.clerk',
  },
  'send-report': {
    title: 'Gửi ngay báo cáo lên cấp trên',
    facts: z.object({ stage: code, rung: z.coerce.number().int().min(1) }),
    said: nothing,
    example: 'send-report 3 --stage unit-lists --rung 2 --as vp.chief',
  },
  'edit-report': {
    title: 'Sửa lời báo cáo lên cấp trên',
    facts: z.object({ stage: code, rung: z.coerce.number().int().min(1) }),
    said: z.object({ text }),
    example: 'edit-report 3 --stage unit-lists --rung 2 --text "…" --as vp.chief',
  },
  'hold-report': {
    title: 'Hoãn báo cáo lên cấp trên',
    facts: z.object({ stage: code, rung: z.coerce.number().int().min(1), until: day }),
    said: z.object({ reason: text }),
    example:
      'hold-report 3 --stage unit-lists --rung 2 --until 2021-08-23 --reason "đơn vị hẹn nộp" --as vp.chief',
  },
  correct: {
    title: 'Đính chính một thao tác trước',
    facts: z.object({
      intake: text,
      withdraw: yesNo.default(false),
      act: z
        .unknown()
        .optional()
        .transform((value) => (value ?? null) as PersonAct | null),
    }),
    said: z.object({ reason: text }),
    example: 'correct 3 --intake <mã> --withdraw yes --reason "ghi nhầm đơn vị" --as vp.clerk',
  },
  'not-applicable': {
    title: 'Xác nhận không phát sinh, không áp dụng',
    facts: nothing,
    said: z.object({ reason: text }),
    example: 'not-applicable 4 --reason "năm nay không lập Hội đồng" --as vp.chief',
  },
  pause: {
    title: 'Tạm dừng',
    facts: nothing,
    said: z.object({ reason: text }),
    example: 'pause 3 --reason "chờ mẫu mới" --as vp.chief',
  },
  resume: {
    title: 'Cho tiếp tục',
    facts: nothing,
    said: reason,
    example: 'resume 3 --as vp.chief',
  },
  close: {
    title: 'Chốt bước',
    facts: z.object({ stage: code }),
    said: reason,
    example: 'close 3 --stage unit-lists --as vp.chief',
  },
  cancel: {
    title: 'Dừng thực hiện kế hoạch',
    facts: nothing,
    said: z.object({ reason: text }),
    example: 'cancel --reason "thay bằng kế hoạch mới" --as vp.chief',
  },
};

/** Days long past are refused, so the examples speak of the present year. */
const inThisYear = (example: string): string => {
  const { year } = DateTime.now().setZone('Asia/Ho_Chi_Minh');
  return example.replaceAll('2022-', `${year + 1}-`).replaceAll('2021', String(year));
};

export const ACT_FORMS = Object.fromEntries(
  Object.entries(FORMS).map(([verb, form]) => [
    verb,
    { ...form, example: inThisYear(form.example) },
  ]),
) as Record<Verb, ActForm>;

/** What an act is called, in Vietnamese. */
export function titleOf(act: Act): string {
  if (act.verb === 'calendar') return 'Áp dụng lịch làm việc mới';
  if (act.verb === 'template') return `Áp dụng mẫu kế hoạch phiên bản ${act.version}`;
  return ACT_FORMS[act.verb].title;
}
