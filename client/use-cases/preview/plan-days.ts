import { openingOf } from '../../../workflows/rules/plan/opening';
import { titleOf } from '../../../workflows/rules/plan/task';
import { dayOf, type Day, type Instant } from '../../../workflows/rules/time';
import type { Board, BoardItem, BoardStage } from '../board/shown';
import type { WalkedYear } from './walk-year';

/** A day that a plan sets: an item's opening, or a deadline. */
export interface PlanDay {
  /** The same for the same opening or deadline, wherever its day moves. */
  id: string;
  day: Day;
  title: string;
  /** Why it is that day, and by which line of the plan. */
  about: string[];
}

/** The days of a year that has not begun; what waits for a letter has none yet. */
export function daysOfYear({ year, items }: WalkedYear): PlanDay[] {
  return items.flatMap(({ item, moments }) => {
    const { state, computed } = moments.at(-1)!;
    const { dates, outsideProof, stageProofs } = computed;
    return daysOf({
      key: `${year.plan}-${item.no}.${state.instance}`,
      no: item.no,
      title: titleOf(item, state),
      line: item.line,
      opens: dayOrNull(openingOf(state, item)),
      due: dayOrNull(dates.outside),
      proof: outsideProof,
      stages: item.stages.map(({ id, title, basis }) => ({
        ...{ id, title, basis, proof: stageProofs[id] ?? [] },
        dues: [{ id: 'due', due: dayOrNull(dates.stages[id]?.due ?? null), whose: '' }],
      })),
    });
  });
}

/** The days of a plan as it runs; of what was cancelled or does not apply, none. */
export function daysOfBoard(board: Board): PlanDay[] {
  return board.items
    .filter(({ state }) => state !== 'cancelled' && state !== 'not-applicable')
    .flatMap((item) =>
      daysOf({
        key: `${board.plan}-${item.no}.${item.instance}`,
        no: item.instance === 1 ? item.no : `${item.no} (lần ${item.instance})`,
        title: item.title,
        line: item.line,
        opens: civil(item.opens),
        due: civil(item.due),
        proof: item.proof,
        stages: item.stages
          .filter(({ state }) => state !== 'dropped')
          .map((stage) => ({ ...stage, dues: duesIn(stage) })),
      }),
    );
}

interface Days {
  key: string;
  no: string;
  title: string;
  line: string;
  opens: Day | null;
  due: Day | null;
  proof: string[];
  stages: {
    id: string;
    title: string;
    basis: string;
    proof: string[];
    dues: { id: string; due: Day | null; whose: string }[];
  }[];
}

function daysOf({ key, no, title, line, opens, due, proof, stages }: Days): PlanDay[] {
  const days: PlanDay[] = [];
  const add = (id: string, day: Day | null, said: string, about: string[]): void => {
    if (day !== null) days.push({ id: `${key}-${id}`, day, title: said, about });
  };
  const of = `${title} (mục ${line} của Kế hoạch)`;
  add('opens', opens, `Mở mục ${no}: ${title}`, [of]);
  for (const stage of stages) {
    for (const { id, due: day, whose } of stage.dues) {
      const said = `Hạn mục ${no}: ${stage.title}${whose === '' ? '' : `, ${whose}`} – ${title}`;
      add(`${stage.id}-${id}`, day, said, [of, `Căn cứ: ${stage.basis}`, ...stage.proof]);
    }
  }
  add('due', due, `Thời hạn của Sở, mục ${no}: ${title}`, [of, ...proof]);
  return days;
}

/** The stage's own deadline, and those of the duties that have another. */
function duesIn({ due, duties }: BoardStage): Days['stages'][number]['dues'] {
  const own = duties.filter((duty) => duty.due !== null && duty.due !== due);
  return [
    { id: 'due', due: civil(due), whose: '' },
    ...own.map((duty) => ({
      id: `${duty.id.replace(/[^\w.-]/g, '_')}-due`,
      due: civil(duty.due),
      whose: duty.unitName,
    })),
  ];
}

const dayOrNull = (instant: Instant | null): Day | null =>
  instant === null ? null : dayOf(instant);

/** The day of an instant as boards give it, ISO 8601 with +07:00. */
const civil = (at: BoardItem['due']): Day | null => at?.slice(0, 10) ?? null;
