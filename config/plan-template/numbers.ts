import type { ItemTemplate, Rung, StageTemplate } from '../../workflows/rules/plan/plan';
import type { Wrong } from './dates';

/** Holds the numbers of each stage, its own over the plan's, against each other. */
export function wrongNumbers(item: ItemTemplate): Wrong[] {
  return item.stages.flatMap((stage, i) =>
    wrongIn(stage).map(({ place, wrong }) => ({ place: ['stages', i, ...place], wrong })),
  );
}

function wrongIn({ ladder, reminders: { call, after } }: StageTemplate): Wrong[] {
  const wrongs: Wrong[] = [];
  if (!climbs(ladder)) {
    const wrong =
      'cấp trên phải được báo cáo sau hoặc cùng ngày với cấp dưới (after tăng dần, beforeOutside giảm dần)';
    wrongs.push({ place: ['ladder'], wrong });
  }
  if (call !== null && call > after.most) {
    const wrong = `gọi điện cùng lần đôn đốc thứ ${call} nhưng chỉ đôn đốc ${after.most} lần; đề nghị sửa call hoặc after.most, hoặc ghi call: không`;
    wrongs.push({ place: ['reminders', 'call'], wrong });
  }
  return wrongs;
}

/** Whoever stands higher does not hear first. */
function climbs(ladder: Rung[]): boolean {
  const before = ladder.flatMap(({ beforeOutside }) => beforeOutside ?? []);
  return (
    ladder.every(({ after }, i) => i === 0 || after >= ladder[i - 1]!.after) &&
    before.every((days, i) => i === 0 || days <= before[i - 1]!)
  );
}
