import { dayOf, sayDay } from '../../workflows/rules/time';
import type { PlanRow } from '../store/tables';
import type { Entry } from './address';
import { dutyState, type DutyRow, type Facts, type ItemFacts, type StageFacts } from './facts';

/** The plan by its number and date; by its title alone where it has none. */
export function planName({ title, number, issued_on, template }: PlanRow): string {
  if (!number) return title;
  const dated = issued_on ? ` ngày ${sayDay(issued_on)}` : '';
  return `Kế hoạch số ${number}${dated} của ${template.department}`;
}

/** The assignment letter or the letter in that made it a duty, else the plan's own line. */
export function basisOf(duty: DutyRow | null, own: string, facts: Facts): string {
  const cited = duty?.basis ? facts.cited.get(duty.basis) : undefined;
  const said = cited?.said.basis;
  if (typeof said === 'string') return said;
  if (!cited || cited.verb !== 'letter-in') return own.replace(/^do /, 'bước do ');
  const number = cited.number ? ` số ${cited.number}` : '';
  const dated = cited.dated ? ` ngày ${sayDay(cited.dated)}` : '';
  return `văn bản${number}${dated}${cited.sender ? ` của ${cited.sender}` : ''}`;
}

/** "Phòng Pháp chế, Thanh tra Sở": who supports the units that lead a line of any plan. */
export function supportOf({ template }: ItemFacts, { units }: Facts): string {
  const codes = template.task?.support ?? [];
  return codes
    .map((code) => (code === '*' ? 'các phòng, đơn vị thuộc Sở' : (units.get(code) ?? code)))
    .join(', ');
}

/** How the deadline was come to, step by step. */
export function proofOf(duty: DutyRow | null, item: ItemFacts, stage: StageFacts | null): string[] {
  if (!stage) return item.row.proof;
  const state = duty ? dutyState(item, duty) : undefined;
  if (state?.extended) return [`được đồng ý gia hạn đến ${sayDay(state.extended)}`];
  if (state?.due) return [`thời hạn riêng ghi khi giao việc: ${sayDay(state.due)}`];
  return stage.row.proof;
}

/** The days on which those who still owe were reminded or chased. */
export function toldOn(
  kind: 'remind' | 'chase',
  stage: StageFacts | null,
  owing: DutyRow[],
): string {
  const ids = new Set(owing.map(({ id }) => id));
  const days = (stage?.told ?? []).flatMap((told) =>
    told.kind === kind && told.person !== null && told.duty !== null && ids.has(told.duty)
      ? [dayOf(told.at)]
      : [],
  );
  return [...new Set(days)].sort().map(sayDay).join(', ');
}

/** Whom a rung of the ladder reports to; null: no rung. */
export function reportTo(rung: number | null, ladder: { to: string }[]): string | null {
  const to = rung === null ? undefined : ladder[rung - 1]?.to;
  if (to === 'director') return 'Giám đốc Sở';
  return to === undefined ? null : 'Phó Giám đốc phụ trách';
}

/** Whether Chánh Văn phòng sent the report, and the words last written into it. */
export function chiefsHand(
  entries: Entry[],
  item: ItemFacts,
  stage: StageFacts | null,
  facts: Facts,
): { signed: boolean; note: string | null } {
  const { notice } = entries[0]!;
  const orders = item.row.state.stages
    .find(({ id }) => id === stage?.row.id)
    ?.reports.filter(({ rung }) => rung === notice.rung);
  const edited = orders?.findLast(({ order }) => order === 'edit');
  const words = edited ? facts.cited.get(edited.intake)?.said.text : undefined;
  return {
    signed: notice.kind === 'report' && notice.alone,
    note: typeof words === 'string' ? words : null,
  };
}
