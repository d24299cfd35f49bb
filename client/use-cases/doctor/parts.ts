import { randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { sql } from 'kysely';
import { calendarInForce } from '../../../activities/store/calendars';
import { dayOf, type Instant } from '../../../workflows/rules/time';
import { standingOf } from '../calendar/said';
import type { DoctorParts, Finding } from './check';

const TIMER_MS = 1_000;
const LATE_MS = 5_000;
const PATIENCE_MS = 15_000;

/** A timer on the server that a worker answers. */
export async function checkTimer(parts: DoctorParts): Promise<Finding> {
  const begun = Date.now();
  const handle = await startProbe(parts, TIMER_MS);
  try {
    await parts.temporal.withDeadline(begun + PATIENCE_MS, () => handle.result());
  } catch {
    return {
      ok: false,
      text: `Hẹn giờ 1 giây không được trả lời sau ${PATIENCE_MS / 1000} giây: không có tiến trình xử lý nào chạy; đề nghị chạy "npm start".`,
    };
  }
  const took = Date.now() - begun;
  const text = `Hẹn giờ 1 giây được trả lời sau ${(took / 1000).toFixed(1).replace('.', ',')} giây.`;
  return { ok: took < TIMER_MS + LATE_MS, text };
}

function startProbe({ temporal, taskQueue }: DoctorParts, wait: number): Promise<WorkflowHandle> {
  return temporal.workflow.start('probe', {
    taskQueue,
    workflowId: `probe:${randomUUID()}`,
    args: [wait],
    workflowExecutionTimeout: PATIENCE_MS,
  });
}

/** A letter that arrives in the inbox, or a mail server that would take one. */
export async function checkMail({ mail, database }: DoctorParts): Promise<Finding> {
  const messageId = `<doctor-${randomUUID()}@dondoc.example>`;
  try {
    await mail.probe(messageId);
  } catch (error) {
    const said = (error as Error).message;
    return { ok: false, text: `Máy chủ thư không nhận: ${said}; đề nghị kiểm tra SMTP_URL.` };
  }
  if (mail.kind === 'smtp')
    return { ok: true, text: 'Máy chủ thư chấp nhận kết nối của hệ thống.' };
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const taken = await database
      .deleteFrom('inbox')
      .where('message_id', '=', messageId)
      .executeTakeFirst();
    if (taken.numDeletedRows > 0n)
      return { ok: true, text: 'Thư thử đã đến hộp thư trên máy này.' };
    await delay(100);
  }
  return { ok: false, text: 'Thư thử đã gửi nhưng không thấy trong hộp thư trên máy này.' };
}

/** Clocks that disagree make deadlines disagree. */
const APART_MS = 10_000;

export async function checkClock(parts: DoctorParts): Promise<Finding> {
  const before = parts.now();
  const { rows } = await sql<{ now: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(parts.database);
  const between = parts.now();
  const { startTime } = await (await startProbe(parts, 0)).describe();
  const apart = [
    ['PostgreSQL', apartBy(rows[0]!.now, before, between)] as const,
    ['Temporal', apartBy(startTime.getTime(), between, parts.now())] as const,
  ].filter(([, ms]) => ms > APART_MS);
  if (apart.length === 0) {
    return { ok: true, text: 'Đồng hồ của máy này, PostgreSQL và Temporal khớp nhau.' };
  }
  const said = apart.map(([name, ms]) => `${name} lệch ${Math.round(ms / 1000)} giây`).join(', ');
  return { ok: false, text: `Đồng hồ không khớp: ${said}; đề nghị chỉnh lại giờ của máy.` };
}

/** How far a clock is from ours, which stood between two instants when it was read. */
function apartBy(theirs: Instant, from: Instant, to: Instant): number {
  return Math.max(from - theirs, theirs - to, 0);
}

const LEAST_FREE = 1024 ** 3;

export async function checkDisk({ dataDir }: DoctorParts): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const text = `Ổ đĩa của ${dataDir} còn trống ${(free / 1024 ** 3).toFixed(1).replace('.', ',')} GB`;
  if (free >= LEAST_FREE) return { ok: true, text: `${text}.` };
  return { ok: false, text: `${text}; đề nghị dọn để còn ít nhất 1 GB.` };
}

/** This year must be announced; the next often is not yet. */
export async function checkCalendars(parts: DoctorParts): Promise<Finding> {
  const { calendar } = await calendarInForce(parts.database, parts.shipped);
  const thisYear = Number(dayOf(parts.now()).slice(0, 4));
  const said = (wanted: number): string => {
    const year = calendar.years.get(wanted);
    if (!year) return `năm ${wanted}: chưa có dữ liệu, tạm tính`;
    const by = year.status === 'official' ? ` (${year.source})` : '';
    return `năm ${wanted}: ${standingOf(year)}${by}`;
  };
  const ok = calendar.years.get(thisYear)?.status === 'official';
  return { ok, text: `Lịch nghỉ ${said(thisYear)}; ${said(thisYear + 1)}.` };
}
