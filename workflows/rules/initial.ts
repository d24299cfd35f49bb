import {
  headOf,
  newDuty,
  type DutyState,
  type ItemState,
  type TaskState,
  type TaskTime,
} from './duty/state';
import { NO_DATES } from './duty/dates';
import type { ItemTemplate, PlanFacts, StageTemplate } from './plan/plan';
import { awaitedBy, kindOf } from './plan/task';
import type { Instant } from './time';

/**
 * An item as it stands when its plan starts: everything ahead, nothing owed yet.
 * @param time of a line that recurs or has a table: which time this instance is; one that is past
 *   is listed and does not begin
 */
export function initialState(
  plan: string,
  item: ItemTemplate,
  facts: PlanFacts,
  units: string[],
  startedAt: Instant,
  instance = 1,
  time: TaskTime | null = null,
): ItemState {
  const task = taskOf(item, time);
  return {
    plan,
    no: item.no,
    instance,
    workflow: item.workflow,
    phase: time?.past ? 'not-applicable' : 'not-yet',
    startedAt,
    pausedSince: null,
    letters: [],
    moved: null,
    issuedOn: null,
    publishedAt: null,
    ...(task ? { task } : {}),
    stages: item.stages
      .filter(({ rounds }) => !rounds)
      .map((stage) => ({
        id: stage.id,
        meets: stage.meets,
        reviewed: stage.reviewed,
        phase: 'ahead' as const,
        openedAt: null,
        endedAt: null,
        shortened: false,
        duties: dutiesOf(
          stage,
          facts,
          stage.by === 'lead' ? leads(item, time, units) : units,
          startedAt,
        ),
        reports: [],
        ...(stage.by === 'lead' ? { lead: true as const } : {}),
      })),
    dates: NO_DATES,
    seq: 0,
    applied: [],
  };
}

function taskOf(item: ItemTemplate, time: TaskTime | null): TaskState | null {
  if (!item.task) return null;
  const waits = ['waits', 'demand'].includes(kindOf(item));
  const waitsFor = waits ? (awaitedBy(item.due)?.name ?? null) : null;
  return { waitsFor, follows: item.task.after, after: null, time };
}

/** The units that lead a line: of a table's row, the one whose it is. */
function leads({ task }: ItemTemplate, time: TaskTime | null, all: string[]): string[] {
  if (time?.unit) return [time.unit];
  const named = (task?.units ?? []).flatMap((unit) => (unit === '*' ? all : unit));
  return [...new Set(named)];
}

function dutiesOf(
  stage: StageTemplate,
  facts: PlanFacts,
  units: string[],
  at: Instant,
): DutyState[] {
  switch (stage.by) {
    case 'units':
      return units.map((unit) => newDuty(unit, `${unit}.head`, at));
    case 'lead':
      return units.map((unit) => newDuty(unit, headOf(unit), at));
    case 'office':
      return [newDuty('vp', 'vp.chief', at)];
    case 'deputy':
      return [newDuty('bgd', facts.inCharge['*'] ?? 'bgd.director', at)];
    case 'director':
      return [newDuty('bgd', 'bgd.director', at)];
    case 'named':
      return [];
  }
}
