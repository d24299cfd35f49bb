import type { Database } from '../../../activities/store/database';
import { holdersOn } from '../../../activities/store/directory';
import type { ItemRow } from '../../../activities/store/tables';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import type { DutyState, StageState } from '../../../workflows/rules/duty/state';
import { dueInstant } from '../../../workflows/rules/duty/due';
import { openingOf } from '../../../workflows/rules/plan/opening';
import { stageTemplate } from '../../../workflows/rules/plan/plan';
import { dayOf, iso, type Instant } from '../../../workflows/rules/time';
import { aboutOf, readPlan, type PlanRecord, type Version } from './board-record';
import { dutyStanding } from './duty-standing';
import { itemStanding, stageStanding } from './item-standing';
import type { Board, BoardDuty, BoardItem, BoardStage } from './shown';
import type { DutyCode, Present, Standing } from './states';
import { vacancyOf, type Held } from './vacant-seat';

/** A plan with everything that stands in it; null when there is no such plan. */
export async function boardOf(
  database: Database,
  calendar: Calendar,
  now: Instant,
  plan: string,
): Promise<Board | null> {
  const record = await readPlan(database, plan);
  if (!record) return null;
  const holders = await holdersOn(database, dayOf(now));
  return describe(record, calendar, now, { holders, inCharge: record.plan.in_charge });
}

function describe(record: PlanRecord, calendar: Calendar, now: Instant, held: Held): Board {
  const { id, year, template, title, number, issued_on, phase, started_at } = record.plan;
  return {
    plan: id,
    year,
    department: template.department,
    title,
    number,
    issuedOn: issued_on,
    phase,
    startedAt: iso(started_at),
    now: iso(now),
    items: record.items.map((row) => describeItem(record, row, calendar, now, held)),
  };
}

function describeItem(
  record: PlanRecord,
  row: ItemRow,
  calendar: Calendar,
  now: Instant,
  held: Held,
): BoardItem {
  const { state } = row;
  const template = record.plan.template.items.find(({ no }) => no === row.no)!;
  const key = (stage: string, duty: string): string => record.keyOf(row, stage, duty);
  const present: Present = {
    now,
    calendar,
    mail: record.plan.template.mail,
    isOnItsWay: (stage, duty) => record.onTheirWay.has(key(stage, duty)),
    isOptional: (stage) => stageTemplate(template, stage).optional,
  };
  const stages = state.stages.map((stage): BoardStage => {
    const duties = stage.duties.map((duty): BoardDuty => {
      const versions = record.versions.get(key(stage.id, duty.id)) ?? [];
      return {
        ...describeDuty(record, row, stage, duty, versions),
        vacant: vacancyOf(stage, duty, held, record.seats),
        ...dutyStanding(state, stage, duty, present),
      };
    });
    const { title, basis } = stageTemplate(template, stage.id);
    const dates = state.dates.stages[stage.id];
    return {
      id: stage.id,
      title,
      meets: stage.meets,
      ...stageStanding(state, stage, duties),
      opens: isoOrNull(dates?.opens),
      due: isoOrNull(dates?.due),
      proof: record.proofs.get(key(stage.id, '')) ?? [],
      basis,
      duties,
    };
  });
  const standing = itemStanding(state, stages, present);
  return {
    no: row.no,
    instance: row.instance,
    line: template.line,
    workflow: row.workflow,
    title: row.title,
    lead: template.lead,
    words: template.due,
    ...standing,
    opens: isoOrNull(openingOf(state, template)),
    due: isoOrNull(row.due),
    proof: row.proof,
    provisional: row.provisional,
    letters: record.letters.get(record.keyOf(row, '', '')) ?? [],
    waitsFor:
      standing.state === 'waiting' && template.letter
        ? `${template.letter.name} của ${template.letter.from}`
        : null,
    stages,
  };
}

function describeDuty(
  record: PlanRecord,
  row: ItemRow,
  stage: StageState,
  duty: DutyState,
  versions: Version[],
): Omit<BoardDuty, 'vacant' | keyof Standing<DutyCode>> {
  return {
    id: duty.id,
    unit: duty.unit,
    unitName: record.units.get(duty.unit) ?? duty.unit,
    about: aboutOf(record, duty),
    seat: duty.seat,
    seatTitle: record.seats.get(duty.seat) ?? duty.seat,
    due: isoOrNull(dueInstant(row.state, stage, duty)),
    submittedAt: isoOrNull(duty.submittedAt),
    version: duty.version,
    versions: versions.map(({ version, at, late, files }) => ({
      version,
      at: iso(at),
      late,
      files: files.length,
    })),
    promised: duty.restsUntil,
    asked: duty.asked?.until ?? null,
    extended: duty.extended,
    returned:
      duty.phase === 'returned'
        ? (record.returns.get(record.keyOf(row, stage.id, duty.id)) ?? null)
        : null,
    basis: duty.basis === null ? null : (record.bases.get(duty.basis) ?? null),
  };
}

const isoOrNull = (instant: Instant | null | undefined): string | null =>
  instant === null || instant === undefined ? null : iso(instant);
