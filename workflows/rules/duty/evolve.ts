import type { Instant } from '../time';
import { isDutyAct, type Act, type DutyAct, type Fact, type Intake, type ItemAct } from './acts';
import {
  hasEnded,
  isMet,
  newDuty,
  stageOf,
  type DutyState,
  type ItemDates,
  type ItemState,
  type ReportOrder,
  type StageState,
} from './state';

/**
 * The state after a fact. Total: a fact that `decide` let through always applies, and one that
 * no longer fits (its stage is gone after a correction) changes nothing but the sequence.
 */
export function evolve(state: ItemState, fact: Fact): ItemState {
  const next = JSON.parse(JSON.stringify(state)) as ItemState;
  next.seq += 1;
  switch (fact.type) {
    case 'acted':
      next.applied.push(fact.intake.id);
      applyAct(next, fact.intake);
      break;
    case 'waiting':
      next.phase = 'waiting';
      break;
    case 'opened':
      next.phase = 'open';
      break;
    case 'stage-opened':
      openStage(next, fact.stage, fact.at);
      break;
    case 'stage-closed':
      endStage(stageOf(next, fact.stage), 'closed', fact.at);
      break;
    case 'published':
      next.publishedAt = fact.at;
      break;
    case 'ended':
      next.phase = 'done';
      for (const stage of next.stages) endStage(stage, 'closed', fact.at);
      break;
  }
  settleStages(next, fact.at);
  return next;
}

/** The state with its dates as the rules now compute them. */
export function withDates(state: ItemState, dates: ItemDates): ItemState {
  return { ...state, dates };
}

function openStage(state: ItemState, id: string, at: Instant): void {
  const stage = stageOf(state, id);
  if (!stage || stage.phase !== 'ahead') return;
  stage.phase = 'open';
  stage.openedAt = at;
  stage.shortened = state.dates.stages[id]?.shortened ?? false;
  for (const duty of stage.duties) duty.since = at;
}

function endStage(stage: StageState | undefined, phase: 'met' | 'closed', at: Instant): void {
  if (!stage || stage.phase === 'met' || stage.phase === 'closed') return;
  stage.phase = phase;
  stage.endedAt = at;
}

/** A stage is met once all its duties are; a return opens it again. */
function settleStages(state: ItemState, at: Instant): void {
  if (hasEnded(state)) return;
  for (const stage of state.stages) {
    const met = stage.duties.length > 0 && stage.duties.every((duty) => isMet(stage, duty));
    if (stage.phase === 'open' && met) endStage(stage, 'met', at);
    if (stage.phase === 'met' && !met) {
      stage.phase = 'open';
      stage.endedAt = null;
    }
  }
}

function applyAct(state: ItemState, intake: Intake): void {
  const { act } = intake;
  if (!isDutyAct(act)) return applyToItem(state, act, intake);
  const duty = dutyOf(state, act.stage, act.unit);
  if (duty) applyToDuty(state, act, duty, intake);
}

function applyToItem(state: ItemState, act: ItemAct, intake: Intake): void {
  const { at, id } = intake;
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
      return order(state, act.stage, {
        rung: act.rung,
        order: 'send',
        until: null,
        intake: id,
        at,
      });
    case 'edit-report':
      return order(state, act.stage, {
        rung: act.rung,
        order: 'edit',
        until: null,
        intake: id,
        at,
      });
    case 'hold-report':
      return order(state, act.stage, {
        rung: act.rung,
        order: 'hold',
        until: act.until,
        intake: id,
        at,
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
      return endStage(stageOf(state, act.stage), 'closed', at);
    case 'correct':
      // Its effect comes from folding the ledger anew.
      return;
  }
}

function applyToDuty(state: ItemState, act: DutyAct, duty: DutyState, intake: Intake): void {
  const { at } = intake;
  switch (act.verb) {
    case 'acknowledge':
      duty.acknowledgedAt = at;
      duty.restsUntil = act.promise ?? duty.restsUntil;
      if (stageOf(state, act.stage)?.meets === 'acknowledge') handIn(duty, 'accepted', at);
      return;
    case 'submit':
      return submit(state, act, duty, intake);
    case 'return':
      return returnDuty(duty, at);
    case 'approve':
      return handIn(duty, 'accepted', at);
    case 'call':
      duty.restsUntil = act.until ?? duty.restsUntil;
      return;
    case 'ask-extension':
      duty.asked = { until: act.until, at };
      duty.asks += 1;
      return;
    case 'extend':
      return decideExtension(duty, act, at);
    case 'consent':
      return handIn(duty, act.agreed ? 'accepted' : 'refused', at);
  }
}

function decideExtension(
  duty: DutyState,
  act: Extract<Act, { verb: 'extend' }>,
  at: Instant,
): void {
  duty.asked = null;
  if (act.agreed) {
    duty.extended = act.until;
    newGeneration(duty, at);
  } else {
    duty.denied = { at, times: (duty.denied?.times ?? 0) + 1 };
  }
}

function order(state: ItemState, stage: string, report: ReportOrder): void {
  stageOf(state, stage)?.reports.push(report);
}

function dutyOf(state: ItemState, stage: string, id: string): DutyState | undefined {
  return stageOf(state, stage)?.duties.find((duty) => duty.id === id);
}

function handIn(duty: DutyState, phase: DutyState['phase'], at: Instant): void {
  duty.phase = phase;
  duty.submittedAt ??= at;
}

function newGeneration(duty: DutyState, at: Instant): void {
  duty.generation += 1;
  duty.since = at;
  duty.restsUntil = null;
}

function returnDuty(duty: DutyState, at: Instant): void {
  duty.phase = 'returned';
  newGeneration(duty, at);
}

function submit(
  state: ItemState,
  act: Extract<Act, { verb: 'submit' }>,
  duty: DutyState,
  intake: Intake,
): void {
  const stage = stageOf(state, act.stage);
  duty.version += 1;
  duty.submittedAt = intake.at;
  duty.phase = stage?.reviewed && intake.by.role === 'chief' ? 'accepted' : 'handed-in';
  if (act.nominees.length > 0) askConsent(state, act.nominees, intake);
  for (const { criterion, unit } of act.low) {
    owe(state, 'causes', `${unit}/${criterion}`, `${unit}.head`, intake);
  }
}

/** Item 4: the heads of those proposed are asked; a name no longer proposed falls away. */
function askConsent(state: ItemState, nominees: string[], intake: Intake): void {
  const stage = state.stages.find(({ meets }) => meets === 'consent');
  if (!stage) return;
  for (const duty of stage.duties) if (!nominees.includes(duty.id)) duty.phase = 'excused';
  for (const seat of nominees) {
    const unit = seat.split('.')[0]!;
    const asked = stage.duties.find(({ id }) => id === seat);
    if (!asked) owe(state, stage.id, seat, `${unit}.head`, intake);
    else if (asked.phase === 'excused' || asked.phase === 'refused') returnDuty(asked, intake.at);
  }
}

function owe(
  state: ItemState,
  stageId: string,
  id: string,
  seat: string,
  intake: Intake,
): DutyState {
  const stage = stageOf(state, stageId)!;
  const known = stage.duties.find((duty) => duty.id === id);
  if (known) return known;
  const duty = { ...newDuty(id.split(/[./]/)[0]!, seat, intake.at), id, basis: intake.id };
  stage.duties.push(duty);
  if (stage.phase === 'met') stage.phase = 'open';
  return duty;
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
}

/** Nothing that fell into the pause is made up for: what is owed counts from the resumption. */
function resume(state: ItemState, at: Instant): void {
  state.pausedSince = null;
  for (const stage of state.stages) {
    if (stage.phase !== 'open') continue;
    for (const duty of stage.duties) duty.since = at;
  }
}
