import type { Instant } from '../time';
import type { Act, Intake, ItemAct } from './acts';
import { dutyOf, endStage, handIn, owe, returnDuty } from './changes';
import { newDuty, stageOf, type ItemState, type ReportOrder } from './state';

export function applyToItem(state: ItemState, act: ItemAct, intake: Intake): void {
  const { at, id } = intake;
  const reported = { until: null, intake: id, at };
  switch (act.verb) {
    case 'letter-in':
      state.letters.push({
        intake: id,
        kind: act.kind,
        arrivedOn: act.arrivedOn,
        due: act.due,
        at,
      });
      if (act.kind === 'explanation') addExplanation(state, act.units, at, id);
      return;
    case 'direction':
      return applyDirection(state, act, at);
    case 'issue':
      return applyIssue(state, act.stage, act.on, at);
    case 'assign':
      return applyAssignment(state, act, intake);
    case 'send-report':
      return order(state, act.stage, { ...reported, rung: act.rung, order: 'send' });
    case 'edit-report':
      return order(state, act.stage, { ...reported, rung: act.rung, order: 'edit' });
    case 'hold-report':
      return order(state, act.stage, {
        ...reported,
        rung: act.rung,
        order: 'hold',
        until: act.until,
      });
    case 'not-applicable':
      state.phase = 'not-applicable';
      return;
    case 'cancel':
      state.phase = 'cancelled';
      return;
    case 'pause':
      state.pausedSince = at;
      return;
    case 'resume':
      return resume(state, at);
    case 'close':
      return close(state, act.stage, at);
    case 'correct':
      // Its effect comes from folding the ledger anew.
      return;
  }
}

/** Chốt: also what was met takes no more. */
function close(state: ItemState, id: string, at: Instant): void {
  const stage = stageOf(state, id);
  if (stage?.phase === 'met') stage.phase = 'closed';
  endStage(stage, 'closed', at);
}

function order(state: ItemState, stage: string, report: ReportOrder): void {
  stageOf(state, stage)?.reports.push(report);
}

/** Item 5: each request for explanation is a round of its own, with its own deadline. */
function addExplanation(state: ItemState, units: string[], at: Instant, basis: string): void {
  const round = state.stages.filter(({ id }) => id.startsWith('explain')).length + 1;
  state.stages.push({
    id: round === 1 ? 'explain' : `explain-${round}`,
    meets: 'submit',
    reviewed: false,
    phase: 'open',
    openedAt: at,
    endedAt: null,
    shortened: false,
    duties: units.map((unit) => ({
      ...newDuty(unit, unit === 'vp' ? 'vp.chief' : `${unit}.head`, at),
      basis,
    })),
    reports: [],
  });
}

function applyDirection(
  state: ItemState,
  act: Extract<Act, { verb: 'direction' }>,
  at: Instant,
): void {
  if (act.moves) state.moved = act.moves;
  if (!act.stage || !act.decides) return;
  const index = state.stages.findIndex(({ id }) => id === act.stage);
  const stage = state.stages[index];
  if (!stage) return;
  if (act.decides === 'approve') {
    for (const duty of stage.duties) handIn(duty, 'accepted', at);
    return;
  }
  for (const duty of state.stages[index - 1]?.duties ?? []) returnDuty(duty, at);
}

function applyIssue(state: ItemState, stageId: string, on: string, at: Instant): void {
  const stage = stageOf(state, stageId);
  if (!stage) return;
  state.issuedOn = on;
  for (const duty of stage.duties) handIn(duty, 'accepted', at);
}

function applyAssignment(
  state: ItemState,
  act: Extract<Act, { verb: 'assign' }>,
  intake: Intake,
): void {
  const replaced = act.instead ? dutyOf(state, act.stage, act.instead) : undefined;
  if (replaced) replaced.phase = 'excused';
  const known = dutyOf(state, act.stage, act.unit);
  const duty = known ?? owe(state, act.stage, act.unit, act.seat, intake);
  if (known) returnDuty(duty, intake.at);
  duty.phase = 'owed';
  duty.seat = act.seat;
  duty.basis = intake.id;
  duty.due = act.due ?? duty.due;
  if (stageOf(state, act.stage)?.meets === 'consent') decideAgain(state, act.stage, intake.at);
}

/** Item 4: another name needs another decision, and is told anew. */
function decideAgain(state: ItemState, consent: string, at: Instant): void {
  const from = state.stages.findIndex(({ id }) => id === consent) + 1;
  for (const stage of state.stages.slice(from)) {
    if (stage.phase !== 'met') continue;
    for (const duty of stage.duties) returnDuty(duty, at);
  }
}

/** Nothing that fell into the pause is made up for: what is owed counts from the resumption. */
function resume(state: ItemState, at: Instant): void {
  state.pausedSince = null;
  for (const stage of state.stages) {
    if (stage.phase !== 'open') continue;
    for (const duty of stage.duties) duty.since = at;
  }
}
