import { newDuty, NO_DATES, type DutyState, type ItemState } from './duty/state';
import type { ItemTemplate, PlanFacts, StageTemplate } from './plan';
import type { Instant } from './time';

/** An item as it stands when its plan starts: everything ahead, nothing owed yet. */
export function initialState(
  plan: string,
  item: ItemTemplate,
  facts: PlanFacts,
  units: string[],
  startedAt: Instant,
  instance = 1,
): ItemState {
  return {
    plan,
    no: item.no,
    instance,
    workflow: item.workflow,
    phase: 'not-yet',
    startedAt,
    pausedSince: null,
    letters: [],
    moved: null,
    issuedOn: null,
    publishedAt: null,
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
        duties: dutiesOf(stage, facts, units, startedAt),
        reports: [],
      })),
    dates: NO_DATES,
    seq: 0,
    applied: [],
  };
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
