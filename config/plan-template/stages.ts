import type { Reminders, Rung, StageTemplate } from '../../workflows/rules/plan/plan';
import { isDecision } from './checks';
import type { StageFile, TemplateFile } from './template-file';

type Defaults = TemplateFile['defaults'];

/** A units' round of fewer working days than this is not worth calling; the template's head says so. */
export const LEAST_FOR_UNITS = 3;

/** A stage as the rules need it: the plan's defaults with the stage's own numbers over them. */
export function fillStage(stage: StageFile, defaults: Defaults): StageTemplate {
  return {
    id: stage.id,
    title: stage.title,
    ask: stage.ask,
    by: stage.by,
    meets: stage.meets,
    reviewed: stage.reviewed,
    rounds: stage.rounds,
    optional: stage.optional,
    due: stage.due ?? null,
    roll: stage.roll,
    least: stage.least ?? (stage.by === 'units' ? LEAST_FOR_UNITS : 0),
    basis: stage.basis,
    reminders: fillReminders(stage, defaults.reminders),
    ladder: fillLadder(stage, defaults.ladder),
  };
}

const orNull = (value: number | 'không'): number | null => (value === 'không' ? null : value);

/** Whose silence decides nothing upward is asked only: no chases, no phone call, no ladder. */
const isOnlyAsked = (stage: StageFile): boolean => isDecision(stage) || stage.optional;

function fillReminders(stage: StageFile, defaults: Defaults['reminders']): Reminders {
  const own = stage.reminders ?? {};
  const asked = isOnlyAsked(stage);
  const after = { ...defaults.after, ...own.after };
  return {
    before: own.before ?? (isDecision(stage) ? defaults.before.slice(-1) : defaults.before),
    onDay: own.onDay ?? defaults.onDay,
    after: asked ? { ...after, most: 0 } : after,
    redo: own.redo ?? defaults.redo,
    call: asked ? null : orNull(own.call ?? defaults.call),
    askEvery: stage.optional ? null : orNull(own.askEvery ?? defaults.askEvery),
  };
}

function fillLadder(stage: StageFile, defaults: Defaults['ladder']): Rung[] {
  const own = stage.ladder ?? {};
  if (isOnlyAsked(stage) || own === 'không') return [];
  return (['chief', 'deputy', 'director'] as const).flatMap((to) => {
    if (own[to] === 'không') return [];
    const { after, beforeOutside = 'không' as const } = { ...defaults[to], ...own[to] };
    return after === undefined ? [] : [{ to, after, beforeOutside: orNull(beforeOutside) }];
  });
}
