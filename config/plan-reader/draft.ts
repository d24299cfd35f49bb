import type { Deadline } from '../../workflows/rules/deadline/deadline';
import type { Day } from '../../workflows/rules/time';
import type { Place } from './document';

/** A value as it was read, with the sentence and the place that it was read from. */
export interface Found {
  value: string;
  sentence: string;
  place: Place;
}

/** A value that is not filled in, and why. */
export interface Unsure {
  /** "number", "title", "lead", "due", … */
  field: string;
  reason: string;
}

/** A deadline in the document's words; without a reading a person has to say what is meant. */
export interface DueFound {
  words: string;
  deadline: Deadline | null;
  /** Why the words could not be read. */
  refused: string | null;
}

export interface ItemDraft {
  /** Counted through the plan, "1" on. */
  no: string;
  /** The plan's own numbering, "II.3". */
  line: string;
  workflow: string;
  title: string | null;
  /** Who leads, as the plan writes it, and the codes of those units that the directory has. */
  lead: string | null;
  units: string[];
  support: string[];
  supportUnits: string[];
  product: string | null;
  receiver: string | null;
  due: DueFound[];
  /** Of a line that goes by a schedule of the document: whose day is when. */
  table: TableDay[] | null;
  /** The line as it was signed; of a table row its cells, each under the head of its column. */
  sentence: string;
  place: Place;
  unsure: Unsure[];
}

/** The day of one unit in a schedule. */
export interface TableDay {
  /** As the document writes it, and its code in the directory. */
  unit: string;
  code: string | null;
  day: Day;
  /** What the document says, with the hour where it names one. */
  words: string;
}

/** A name of a unit that the directory does not have. */
export interface Miss {
  name: string;
  /** The item that names it. */
  item: string;
  place: Place;
}

/** A line that names a time or a duty and that was not taken as an item. */
export interface LeftOut {
  sentence: string;
  place: Place;
  reason: string;
}

/** A line that is left out for its length, by its beginning. */
export const leftTooLong = (text: string, place: Place): LeftOut => ({
  sentence: `${text.slice(0, 200)}…`,
  place,
  reason: 'dài quá 2.000 chữ cái, đề nghị tách thành từng nội dung',
});

/** What was read of a plan. Nothing in it is guessed: what is unsure is null and named. */
export interface PlanDraft {
  superior: Found | null;
  agency: Found | null;
  number: Found | null;
  /** The day of the plan, "YYYY-MM-DD". */
  date: Found | null;
  type: Found | null;
  title: Found | null;
  year: number | null;
  basis: Found[];
  items: ItemDraft[];
  misses: Miss[];
  leftOut: LeftOut[];
  unsure: Unsure[];
}
