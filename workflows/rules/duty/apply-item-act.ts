import type { Instant } from '../time';
import type { Act, Intake, ItemAct } from './acts';
import { decideAnew } from './appraisal';
import { dutyOf, endStage, handIn, renewAll, renewMoved, owe, renew } from './changes';
import { countsFrom, countsFromYear } from './counted-by';
import { workBefore } from './presented';
import { asksOfUs, headOf, newDuty, stageOf, type ItemState, type ReportOrder } from './state';

export function applyToItem(state: ItemState, act: ItemAct, intake: Intake): void {
  const { at, id } = intake;
  const reported = { until: null, intake: id, at };
  switch (act.verb) {
    case 'letter-in':
      return takeLetter(state, act, intake);
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
    case 'calendar':
      state.calendar = countsFromYear(state, act, at);
      return;
    case 'template':
      state.template = countsFrom(state, act.n, at);
      if (state.task && act.time) state.task.time = act.time;
      return renewMoved(state, act.moved, at);
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

/** A letter that names a deadline replaces the outside date. */
function takeLetter(
  state: ItemState,
  { kind, arrivedOn, due, units }: Extract<Act, { verb: 'letter-in' }>,
  { id, at }: Intake,
): void {
  state.letters.push({ intake: id, kind, arrivedOn, due, at });
  if (kind === 'explanation') return addExplanation(state, units, at, id);
  if (units.length > 0) nameLeads(state, units, at, id);
  if (due !== null && asksOfUs(kind)) renewAll(state, 'moved', at);
}

/** A letter that names units gives them the line instead of those that the plan has lead it. */
function nameLeads(state: ItemState, units: string[], at: Instant, basis: string): void {
  for (const stage of state.stages) {
    if (!stage.lead || stage.phase !== 'ahead') continue;
    stage.duties = [...new Set(units)].map((unit) => ({
      ...newDuty(unit, headOf(unit), at),
      basis,
    }));
  }
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
    duties: [...new Set(units)].map((unit) => ({ ...newDuty(unit, headOf(unit), at), basis })),
    reports: [],
  });
}

function applyDirection(
  state: ItemState,
  act: Extract<Act, { verb: 'direction' }>,
  at: Instant,
): void {
  if (act.moves) {
    state.moved = { to: act.moves, at };
    renewAll(state, 'moved', at);
  }
  if (!act.stage || !act.decides) return;
  const stage = stageOf(state, act.stage);
  if (!stage) return;
  if (act.decides === 'approve') {
    for (const duty of stage.duties) handIn(duty, 'accepted', at);
    return;
  }
  for (const duty of workBefore(state, stage)?.duties ?? []) {
    if (duty.phase !== 'excused') renew(duty, 'returned', at);
  }
  for (const duty of stage.duties) if (duty.phase === 'accepted') renew(duty, 'assigned', at);
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
  const stage = stageOf(state, act.stage);
  if (!stage) return;
  const replaced = act.instead ? dutyOf(state, act.stage, act.instead) : undefined;
  if (replaced) replaced.phase = 'excused';
  const known = dutyOf(state, act.stage, act.unit);
  if (known) renew(known, 'assigned', intake.at);
  const duty = known ?? owe(stage, act.unit, act.seat, intake);
  duty.seat = act.seat;
  duty.basis = intake.id;
  if (stage.meets === 'consent') decideAnew(state, stage, intake.at);
  if (act.due === null) return;
  duty.due = act.due;
  duty.extended = null;
}

/** Nothing that fell into the pause is made up for: what is owed counts from the resumption. */
function resume(state: ItemState, at: Instant): void {
  state.pausedSince = null;
  renewAll(state, 'resumed', at);
}
