import { withCarried } from '../../../config/plan-template/carry';
import {
  cloneText,
  type ChangedLine,
  type LeftPlace,
  type StartedPlan,
} from '../../../config/plan-template/clone';
import {
  checkPlanTemplate,
  type LoadedTemplate,
} from '../../../config/plan-template/plan-template';
import { FileFaults } from '../../../config/yaml-faults';
import { versionsOf } from '../../../activities/store/plan-versions';
import type { Database } from '../../../activities/store/database';
import type { Calendar } from '../../../workflows/rules/calendar/calendar';
import { Refused } from '../parts';
import { doubtDates, sayDoubt } from '../preview/doubts';
import { daysOffIn } from './days-off';
import { openRemedies, type OpenRemedy } from './remedies';

/** A template as the office wrote it, and what of its plan is not finished. */
export interface CloneSource {
  /** The plan or the file that it comes from. */
  name: string;
  text: string;
  /** The plan; absent: a file, which says itself of which year it is. */
  started?: StartedPlan;
  remedies: OpenRemedy[];
}

/** A template for another year, with all that a person has to know of it. */
export interface Cloned {
  source: string;
  from: number;
  year: number;
  text: string;
  changed: ChangedLine[];
  /** What was left as it is, to be looked at. */
  left: LeftPlace[];
  /** Words with two readings, days that are days off in that year, one official sentence each. */
  doubts: string[];
  daysOff: string[];
  /** Why no plan starts on it as it is: words that the year does not allow, places to fill in. */
  faults: string[];
  remedies: OpenRemedy[];
  carried: boolean;
}

export interface CloneOrder {
  source: CloneSource;
  year: number;
  /** Takes the remedial duties over as lines of their own. */
  carry: boolean;
  /** By what name the reader will know the file. */
  file: string;
}

/**
 * The template of a plan as it was started or last changed.
 * @throws Refused when the plan's file was not kept
 */
export async function sourceOfPlan(database: Database, plan: string): Promise<CloneSource> {
  const last = (await versionsOf(database, plan)).findLast(({ source }) => source !== null);
  if (!last) {
    throw new Refused(
      `Kế hoạch "${plan}" không còn lưu tệp mẫu; đề nghị ghi tên mẫu hoặc tệp mẫu thay cho mã kế hoạch.`,
    );
  }
  const { year, issued_on: issuedOn } = await database
    .selectFrom('plans')
    .select(['year', 'issued_on'])
    .where('id', '=', plan)
    .executeTakeFirstOrThrow();
  return {
    name: plan,
    text: last.source!,
    started: { year, issuedOn },
    remedies: await openRemedies(database, plan),
  };
}

/** Moves the words of a template to another year, and says what came of it. */
export function clone({ source, year, carry, file }: CloneOrder, calendar: Calendar): Cloned {
  const { from, changed, left, text } = cloneText(source.text, year, source.started);
  const written = carry ? carriedInto(text, source) : text;
  const { template, faults } = loaded(file, written);
  return {
    ...{ source: source.name, from, year, text: written, changed, left, faults },
    doubts: template ? doubtsIn(template, calendar) : [],
    daysOff: template ? daysOffIn(template, calendar) : [],
    remedies: source.remedies,
    carried: carry && source.remedies.length > 0,
  };
}

/** @throws Refused when the file has no place for them */
function carriedInto(text: string, { remedies, name }: CloneSource): string {
  try {
    return withCarried(text, remedies, name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Refused(
      'Không thêm được nội dung vào tệp mẫu: mục items phải ghi mỗi nội dung thành một khối, và còn số thứ tự để dùng.',
    );
  }
}

function loaded(file: string, text: string): { template: LoadedTemplate | null; faults: string[] } {
  try {
    return { template: checkPlanTemplate(file, text), faults: [] };
  } catch (error) {
    if (error instanceof FileFaults) return { template: null, faults: [...error.faults] };
    throw error;
  }
}

/** What people were sure of in the old year is asked for anew. */
function doubtsIn(template: LoadedTemplate, calendar: Calendar): string[] {
  const dated = template.dated.map((words) => ({ ...words, confirmed: false }));
  return doubtDates({ ...template, dated }, calendar).map(sayDoubt);
}
