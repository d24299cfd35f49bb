import type { LetterKind, Meets } from '../duty/state';
import type { Day } from '../time';
import type { Roll } from '../deadline/resolve';

/** When and how often the owner of a duty is told. Numbers are working days. */
export interface Reminders {
  /** Days before the deadline, e.g. [5, 1]. */
  before: number[];
  /** Whether a reminder also leaves on the day itself. */
  onDay: boolean;
  /** The first chase, the days between chases, and how many at the most. */
  after: { first: number; every: number; most: number };
  /** Working days to mend what was returned when its own deadline leaves fewer. */
  redo: number;
  /** With which chase Văn phòng is asked to phone; null: never. */
  call: number | null;
  /** After the last chase Văn phòng is asked this often whether to close the stage; null: never. */
  askEvery: number | null;
}

/** Who is told next when a duty stays overdue. */
export interface Rung {
  to: 'chief' | 'deputy' | 'director';
  /** Working days after the duty's own deadline. */
  after: number;
  /** Working days before the outside date; the earlier of the two counts. Null: own deadline only. */
  beforeOutside: number | null;
}

export interface StageTemplate {
  id: string;
  title: string;
  /** What the owner is asked to do, a sentence that follows "đề nghị đồng chí". */
  ask: string;
  /** Who owes it: every unit, the line's own, Văn phòng, Ban Giám đốc, or whoever is named later. */
  by: 'units' | 'lead' | 'office' | 'deputy' | 'director' | 'named';
  meets: Meets;
  reviewed: boolean;
  /** Each letter that asks for it opens a round of its own, with the letter's deadline. */
  rounds: boolean;
  /** Silence at the deadline counts as "không có ý kiến". */
  optional: boolean;
  /** The deadline in the office's words; null: none of its own. */
  due: string | null;
  roll: Roll;
  /** Working days that must be left to hold the round when a letter shortens it. */
  least: number;
  /** Why it is somebody's duty: the plan's line, or that Văn phòng added the stage. */
  basis: string;
  reminders: Reminders;
  ladder: Rung[];
}

export interface ItemTemplate {
  no: string;
  workflow: string;
  /** The plan's line, e.g. "II.3". */
  line: string;
  /** The plan's own words. */
  title: string;
  lead: string;
  due: string;
  /** The day on which the item opens by itself, in words; null: only its letter opens it. */
  opens: string | null;
  /** The letter that the item waits for, or that opens it earlier. */
  letter: { kind: LetterKind; from: string; name: string } | null;
  /** Counted from the letter when it names no deadline or comes late; the later date counts. */
  dueAfterLetter: string | null;
  /**
   * How often Văn phòng is asked whether the letter has come, or whoever does standing work how it
   * goes: monthly, quarterly, or every N working days from a day.
   */
  watch: { every: number | 'month' | 'quarter'; from: string | null } | null;
  /** By this day (in words) the missing letter is reported once, proposing to move the date. */
  missing: string | null;
  /** At the year's end Văn phòng is offered "Không phát sinh". */
  mayNotArise: boolean;
  /** Each quarter Văn phòng checks the open remedial duties. */
  quarterly: boolean;
  stages: StageTemplate[];
  /** Of a line of any plan (plannedTask). */
  task?: TaskTemplate | null;
}

/** What a line of any plan says besides: the six items have it in their workflows. */
export interface TaskTemplate {
  /** Codes of the units that lead; "*" stands for all that owe things. */
  units: string[];
  /** Codes of the units that support them. */
  support: string[];
  /** The days of "theo lịch", by unit; null: they come by letter. */
  table: Record<string, Day> | null;
  /** The number of the item after whose end it comes ("sau khi hoàn thành mục 2"). */
  after: string | null;
}

/** A plan template with the reminders and the ladder of every stage filled in. */
export interface PlanTemplate {
  name: string;
  version: number;
  title: string;
  department: string;
  /** The day of the plan document, in the template's year; a rehearsal begins on it. */
  issuedOn: Day;
  basis: string[];
  mail: MailHours;
  /** Working days that Chánh Văn phòng sees a report to a director ahead. */
  lookAhead: number;
  /** Working days by which a report may be held. */
  holdMost: number;
  items: ItemTemplate[];
}

/** Wall times in Vietnam, `HH:MM`. */
export interface MailHours {
  /** When the day's digest leaves. */
  at: string;
  /** Between these, letters that go alone may leave. */
  from: string;
  to: string;
}

/** The plan as started: what the rules need to know besides the item's own state. */
export interface PlanFacts {
  year: number;
  startedOn: Day;
  /** The seat of the Phó Giám đốc in charge, per unit; `*` for the plan. */
  inCharge: Record<string, string>;
}

/** The template of a stage; a second round ("explain-2") has the template of the first. */
export function stageTemplate(item: ItemTemplate, id: string): StageTemplate {
  const base = id.replace(/-\d+$/, '');
  const found = item.stages.find((stage) => stage.id === id || stage.id === base);
  if (!found) throw new RangeError(`item ${item.no} of the template has no stage "${id}"`);
  return found;
}
