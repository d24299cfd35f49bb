import {
  FIRST_YEAR,
  LAST_YEAR,
  OutsideCalendar,
  type Calendar,
} from '../../../workflows/rules/calendar/calendar';
import type { Deadline, Facts, Form, Roll } from '../../../workflows/rules/deadline/deadline';
import { timesOfYear } from '../../../workflows/rules/deadline/occurrences';
import { policyOf } from '../../../workflows/rules/deadline/policy';
import { read } from '../../../workflows/rules/deadline/read';
import { resolve } from '../../../workflows/rules/deadline/resolve';
import { iso, type Day } from '../../../workflows/rules/time';
import { byOwnNames } from './event-names';

/** What is asked of a deadline's words. */
export interface ExplainOrder {
  words: string;
  /** The year of the plan. */
  year: number;
  /** When the events happened that the words name: "công văn", "công bố", "mục 2". */
  events: Record<string, Day>;
  roll: Roll;
}

/** Days are `YYYY-MM-DD`, instants ISO 8601 at +07:00. */
export interface Explained {
  words: string;
  kind: Form['kind'];
  opens: Day | null;
  due: string | null;
  waitsFor: string | null;
  proof: string[];
  /** `taken`: what is taken instead of `due`, where that is a later time of what recurs. */
  doubts: { reading: string; due: string | null; why: string; taken?: string | null }[];
  /** Each time it falls due; of what recurs, for the periods that begin in the year of the plan. */
  occurrences: { opens: Day | null; due: string; proof: string[]; provisional: boolean }[];
  provisional: boolean;
}

/** Why the words, or the question, cannot be answered. */
export interface NotExplained {
  refused: string;
  /** Offset in the words; null when the fault is not in them. */
  position: number | null;
  expected: string[];
}

/** Reads the words and computes their days with the proof; any words get an answer or a refusal. */
export function explain(order: ExplainOrder, calendar: Calendar): Explained | NotExplained {
  const reading = read(order.words);
  if (!reading.ok) {
    const { refused, position, expected } = reading;
    return { refused, position, expected };
  }
  try {
    return answered(reading.deadline, order, calendar);
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    return {
      refused: `Không tính được thời hạn “${reading.deadline.words}”: phải dùng đến ngày nằm ngoài các năm có lịch (${FIRST_YEAR}–${LAST_YEAR}).`,
      position: reading.deadline.parts[0]?.start ?? 0,
      expected: [],
    };
  }
}

function answered(deadline: Deadline, order: ExplainOrder, calendar: Calendar): Explained {
  const facts: Facts = { planYear: order.year, events: byOwnNames(order.events, deadline) };
  const policy = policyOf(order.roll);
  const resolved = resolve(deadline, facts, calendar, policy);
  const times = timesOfYear(deadline, facts, calendar, policy);
  return {
    words: deadline.words,
    kind: deadline.form.kind,
    opens: resolved.opens,
    due: said(resolved.due),
    waitsFor: resolved.waitsFor,
    proof: resolved.proof,
    doubts: resolved.doubts.map(({ reading, due, why, taken }) => ({
      ...{ reading, due: said(due), why },
      ...(taken ? { taken: said(taken) } : {}),
    })),
    occurrences: times.map(({ opens, due, proof, provisional }) => ({
      opens,
      due: iso(due),
      proof,
      provisional,
    })),
    provisional: resolved.provisional,
  };
}

const said = (due: number | null): string | null => (due === null ? null : iso(due));
