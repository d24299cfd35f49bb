import { brokenEntries } from '../../../activities/store/ledger';
import { sayInstant } from '../../../workflows/rules/time';
import type { DoctorParts, Finding } from './check';
import { pastWakes, STUCK_AFTER } from '../acts/relay';

/** Items that should have acted by themselves and have not. */
export async function checkWakes(parts: DoctorParts): Promise<Finding> {
  const stuck = await pastWakes(parts, parts.now() - STUCK_AFTER);
  if (stuck.length === 0) return { ok: true, text: 'Không nội dung nào quá giờ tự xử lý.' };
  const named = stuck.map(
    ({ plan, no, instance, next_wake }) => `${plan}/${no}.${instance} từ ${sayInstant(next_wake)}`,
  );
  return {
    ok: false,
    text: `Quá giờ tự xử lý: ${named.join(', ')}; đề nghị chạy lệnh "dondoc doctor --repair".`,
  };
}

/** What people handed in and no item has taken. */
export async function checkIntakes({ database, now }: DoctorParts): Promise<Finding> {
  const waiting = await database
    .selectFrom('intakes')
    .select(['id', 'at', 'no'])
    .where('outcome', 'is', null)
    .where('at', '<=', now() - STUCK_AFTER)
    .orderBy('at')
    .execute();
  if (waiting.length === 0) return { ok: true, text: 'Không tiếp nhận nào còn chờ xử lý.' };
  const named = waiting.map(({ id, at, no }) => `${id} (mục ${no}, ${sayInstant(at)})`).join(', ');
  return { ok: false, text: `Còn ${waiting.length} tiếp nhận chưa được xử lý: ${named}.` };
}

export async function checkLetters({ database }: DoctorParts): Promise<Finding> {
  const letters = await database
    .selectFrom('letters')
    .select(['id', 'phase', 'to_seat'])
    .where((eb) =>
      eb.or([
        eb('phase', '=', 'failed'),
        eb.and([eb('phase', '=', 'unknown'), eb('next_try', 'is', null)]),
      ]),
    )
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  if (letters.length === 0) return { ok: true, text: 'Không có thư nào gửi hỏng.' };
  const words = { failed: 'không gửi được', unknown: 'chưa rõ đã đến' } as Record<string, string>;
  const named = letters.map(({ id, phase, to_seat }) => `${id} gửi ${to_seat} (${words[phase]})`);
  return {
    ok: false,
    text: `Cần xem ${letters.length} thư: ${named.join(', ')}; đề nghị xử lý bằng lệnh "dondoc letters mark".`,
  };
}

export async function checkCourier({ database }: DoctorParts): Promise<Finding> {
  const { held, held_why, stopped_why } = await database
    .selectFrom('couriers')
    .select(['held', 'held_why', 'stopped_why'])
    .executeTakeFirstOrThrow();
  if (stopped_why !== null) return { ok: false, text: `Thư đang dừng: ${stopped_why}` };
  if (held) {
    const why = held_why ? ` (${held_why})` : '';
    return {
      ok: true,
      text: `Hàng chờ thư đang được giữ lại${why}; cho đi tiếp bằng lệnh "dondoc mail release --as vp.clerk".`,
    };
  }
  return { ok: true, text: 'Hàng chờ thư đang mở.' };
}

/** The first entry of each chain that was altered or taken out. */
export async function checkLedger({ database }: DoctorParts): Promise<Finding> {
  const broken = await brokenEntries(database);
  if (broken.length === 0) return { ok: true, text: 'Nhật ký của mọi nội dung còn nguyên vẹn.' };
  const named = broken.map(({ plan, no, instance, n }) => `${plan}/${no}.${instance} dòng ${n}`);
  return {
    ok: false,
    text: `Nhật ký đã bị sửa: ${named.join(', ')}; đề nghị giữ nguyên hiện trạng và báo người quản trị.`,
  };
}
