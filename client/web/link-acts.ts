import { createHash } from 'node:crypto';
import { ActFaults, readAct, type ReadAct } from '../../config/acts';
import { isDay } from '../../workflows/rules/time';
import type { HandedFile } from '../use-cases/acts/order';
import type { DutyPage, OwnDuty } from '../use-cases/board/duty-page';
import type { LinkVerb } from '../use-cases/board/link-forms';
import { Refused } from '../use-cases/parts';

/** The last part of the address that a form is sent to. */
export const FORM_PATHS: Record<LinkVerb, string> = {
  submit: 'nop',
  acknowledge: 'hen-ngay',
  'ask-extension': 'gia-han',
  consent: 'y-kien',
  issue: 'phat-hanh',
};

/** The act of a form's address; undefined when there is no such form. */
export const verbOf = (path: string): LinkVerb | undefined =>
  (Object.keys(FORM_PATHS) as LinkVerb[]).find((verb) => FORM_PATHS[verb] === path);

/** Reads one value of a form; an empty field counts as left out. */
export type FieldOf = (name: string) => string | undefined;

/**
 * The act that a filled-in form asks for.
 * @throws Refused with a sentence about what has to be filled in
 */
export function actOf(
  verb: LinkVerb,
  duty: OwnDuty,
  page: DutyPage,
  fields: Record<string, string[]>,
  hasFiles: boolean,
): ReadAct {
  const field: FieldOf = (name) => fields[name]?.[0]?.trim() || undefined;
  if (verb === 'submit' && !hasFiles && field('text') === undefined) {
    throw new Refused('Đề nghị chọn ít nhất một tệp hoặc ghi nội dung trước khi nộp.');
  }
  const given = {
    submit: () => ({ ...onDuty(duty), text: field('text'), ...named(duty, page, fields) }),
    acknowledge: () => ({
      ...onDuty(duty),
      promise: readDay(field('promise')),
      text: field('text'),
    }),
    'ask-extension': () => ({
      ...onDuty(duty),
      until: readDay(field('until')),
      reason: field('reason'),
    }),
    consent: () => ({ ...onDuty(duty), agreed: field('agreed'), reason: field('reason') }),
    issue: () => ({ stage: duty.stage, on: readDay(field('on')), number: field('number') }),
  }[verb]();
  if (verb === 'consent' && field('agreed') === undefined) {
    throw new Refused('Đề nghị chọn đồng ý hoặc không đồng ý.');
  }
  try {
    return readAct(verb, Object.fromEntries(Object.entries(given).filter(isGiven)));
  } catch (error) {
    if (error instanceof ActFaults) throw new Refused(sentenceOf(error));
    throw error;
  }
}

const onDuty = ({ stage, unit }: OwnDuty) => ({ stage, unit });

const isGiven = ([, value]: [string, unknown]): boolean => value !== undefined;

/** A day as a date field sends it, or as people write it: 17/8/2021. */
function readDay(text: string | undefined): string | undefined {
  const written = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text ?? '');
  if (!written) return text;
  const [, day = '', month = '', year = ''] = written;
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(read) ? read : text;
}

/** What the next stage is about: the people proposed, or the low criteria and their units. */
function named(
  duty: OwnDuty,
  page: DutyPage,
  fields: Record<string, string[]>,
): { nominees?: string[]; low?: string[] } {
  if (duty.names === 'nominees') {
    const nominees = (fields['nominees'] ?? []).filter((code) =>
      page.nominees.some((seat) => seat.code === code),
    );
    if (nominees.length > 0) return { nominees };
    throw new Refused('Đề nghị chọn ít nhất một công chức được đề xuất.');
  }
  if (duty.names !== 'low') return {};
  const lines = (fields['low']?.[0] ?? '').split(/\r?\n/).map((line) => line.trim());
  return { low: lines.filter(Boolean).map((line) => readLow(line, page)) };
}

function readLow(line: string, page: DutyPage): string {
  const [, criterion, unit] = /^([a-z0-9][a-z0-9.-]*)\s*=\s*(\S+)$/i.exec(line) ?? [];
  if (criterion && page.units.some(({ code }) => code === unit)) {
    return `${criterion.toLowerCase()}=${unit}`;
  }
  throw new Refused(
    `Dòng “${line.slice(0, 80)}” chưa đúng; đề nghị ghi mỗi dòng một tiêu chí và mã đơn vị, ví dụ: 2.1 = ${page.units[0]?.code ?? 'qlxd'}.`,
  );
}

const ASKED: Record<string, string> = {
  promise: 'ngày hẹn nộp',
  until: 'ngày xin gia hạn',
  reason: 'lý do',
  text: 'nội dung (không quá 4000 chữ)',
  agreed: 'ý kiến',
  number: 'số văn bản',
  on: 'ngày của văn bản',
};

function sentenceOf({ faults }: ActFaults): string {
  const names = faults.map(({ field }) => field);
  return `Đề nghị ghi đúng ${names.map((name) => ASKED[name] ?? name).join(', ')}.`;
}

/** The same form with the same content is one intake, however often it is sent. */
export function intakeOf(
  link: string,
  form: string,
  duty: OwnDuty,
  act: ReadAct,
  files: HandedFile[],
): string {
  const sent = files.map(({ name, sha256 }) => [name, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([link, form, duty.no, duty.instance, act, sent]))
    .digest('hex')
    .slice(0, 32);
}
