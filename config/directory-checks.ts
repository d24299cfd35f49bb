import type { z } from 'zod';
import { covers, gaps } from '../workflows/rules/notices/holding';
import { sayDay, type Day } from '../workflows/rules/time';
import type { DirectoryFile, SeatFile, UnitFile } from './directory-file';

type Ctx = z.RefinementCtx;

interface Span {
  from: Day;
  to: Day | null;
}

const spanOf = ({ from, to }: { from: Day; to?: Day }): Span => ({ from, to: to ?? null });

const complain = (ctx: Ctx, path: PropertyKey[], message: string): void =>
  ctx.addIssue({ code: 'custom', path, message });

const overlap = (a: Span, b: Span): boolean => covers(a, b.from) || covers(b, a.from);

/** One seat: one holder at a time, one who stands in at a time, and no vacancy beside a holder. */
export function checkSeat(seat: SeatFile, ctx: Ctx): void {
  seat.holders.forEach((holder, i) => {
    for (const earlier of seat.holders.slice(0, i)) {
      if (!overlap(spanOf(holder), spanOf(earlier))) continue;
      const at = `từ ngày ${sayDay(holder.from > earlier.from ? holder.from : earlier.from)}`;
      if (holder.person === earlier.person)
        complain(ctx, ['holders', i], `“${holder.person}” ghi hai lần ở “${seat.code}” ${at}`);
      else if (holder.acting === earlier.acting)
        complain(
          ctx,
          ['holders', i],
          `“${seat.code}” có hai người ${holder.acting ? 'phụ trách thay' : 'cùng giữ'} ${at}: “${earlier.person}” và “${holder.person}”`,
        );
    }
  });
  seat.vacant.forEach((vacancy, i) => {
    const held = seat.holders.find(
      (holder) => !holder.acting && overlap(spanOf(holder), spanOf(vacancy)),
    );
    if (held)
      complain(ctx, ['vacant', i], `“${seat.code}” không khuyết: “${held.person}” đang giữ`);
  });
}

/** The seats that the rules speak to, by the kind of unit. */
const NEEDED: Record<UnitFile['kind'], string[]> = {
  room: ['head', 'officer'],
  subordinate: ['head', 'officer'],
  office: ['chief', 'clerk'],
  board: ['director', 'deputy-1'],
};

/** One unit: its seats are there, named after it, and each day held or said to be vacant. */
export function checkUnit(unit: UnitFile, ctx: Ctx): void {
  const needed = NEEDED[unit.kind].map((role) => `${unit.code}.${role}`);
  const missing = needed.filter((code) => !unit.seats.some((seat) => seat.code === code));
  if (missing.length > 0)
    complain(ctx, ['seats'], `“${unit.code}” thiếu vị trí ${missing.join(', ')}`);
  unit.seats.forEach((seat, i) => {
    const known =
      needed.includes(seat.code) ||
      (unit.kind === 'board' && /^bgd\.deputy-[1-9]\d?$/.test(seat.code));
    if (!known) {
      const able = unit.kind === 'board' ? [...needed, 'bgd.deputy-2, …'] : needed;
      complain(ctx, ['seats', i, 'code'], `mã vị trí phải là một trong: ${able.join(', ')}`);
    }
    if (unit.seats.findIndex(({ code }) => code === seat.code) !== i)
      complain(ctx, ['seats', i, 'code'], 'vị trí này ghi hai lần');
    checkGaps(unit, seat, i, ctx);
  });
}

/** Who left a gap and who forgot a person look the same, so a vacancy has to be said. */
function checkGaps(unit: UnitFile, seat: SeatFile, index: number, ctx: Ctx): void {
  const held = [...seat.holders.filter(({ acting }) => !acting), ...seat.vacant].map(spanOf);
  const { from, to } = spanOf(unit);
  for (const gap of gaps(held, from, to)) {
    const until = gap.to === null ? 'trở đi' : `đến ngày ${sayDay(gap.to)}`;
    complain(
      ctx,
      ['seats', index],
      `“${seat.code}” không có người giữ từ ngày ${sayDay(gap.from)} ${until}; nếu khuyết, đề nghị ghi vào vacant`,
    );
  }
}

/** The directory as a whole: codes are unique and what is named exists. */
export function checkDirectory(directory: DirectoryFile, ctx: Ctx): void {
  const { people, units } = directory;
  const once = (key: 'people' | 'units', codes: string[], name: string): void =>
    codes.forEach((code, i) => {
      if (codes.indexOf(code) !== i)
        complain(ctx, [key, i, name], `mã này đã dùng cho mục thứ ${codes.indexOf(code) + 1}`);
    });
  once(
    'people',
    people.map(({ id }) => id),
    'id',
  );
  once(
    'units',
    units.map(({ code }) => code),
    'code',
  );
  for (const [code, kind, what] of [
    ['vp', 'office', 'Văn phòng Sở'],
    ['bgd', 'board', 'Ban Giám đốc'],
  ] as const) {
    if (!units.some((unit) => unit.code === code && unit.kind === kind))
      complain(ctx, ['units'], `cần đúng một đơn vị mã “${code}”, loại ${kind} (${what})`);
  }
  const deputies = units
    .flatMap(({ seats }) => seats.map(({ code }) => code))
    .filter((code) => code.startsWith('bgd.'));
  units.forEach((unit, u) => {
    if (
      (unit.kind === 'office' && unit.code !== 'vp') ||
      (unit.kind === 'board' && unit.code !== 'bgd')
    )
      complain(ctx, ['units', u, 'kind'], 'chỉ một Văn phòng (vp) và một Ban Giám đốc (bgd)');
    if (unit.kind === 'board') {
      if (unit.supervisor)
        complain(ctx, ['units', u, 'supervisor'], 'Ban Giám đốc không có người phụ trách');
    } else if (unit.supervisor === undefined || !deputies.includes(unit.supervisor)) {
      const able = deputies.join(', ');
      complain(ctx, ['units', u, 'supervisor'], `cần vị trí lãnh đạo Sở phụ trách: ${able}`);
    }
    unit.seats.forEach((seat, s) =>
      seat.holders.forEach(({ person }, h) => {
        if (people.some(({ id }) => id === person)) return;
        complain(
          ctx,
          ['units', u, 'seats', s, 'holders', h, 'person'],
          'không có người này trong people',
        );
      }),
    );
  });
}
