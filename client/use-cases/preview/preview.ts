import type {
  SilentItem,
  SilentLetter,
  SilentYear,
} from '../../../workflows/rules/notices/silent-year';
import { dayOf, iso, type Day } from '../../../workflows/rules/time';
import { beyond, walkOn, type Beyond } from './beyond';
import { doubtDates, type DatedDoubt } from './doubts';
import { movedDates, type MovedDate } from './moved';
import { rulesThatNeverFire, type NeverFires } from './never';
import { overdueLines, type OverdueLine } from './overdue';
import { pastLines, type PastLine } from './past';
import { collisionsOf, loadsOf, type Collision, type PersonLoad } from './people';
import { unknownUnits, unreachableIn, vacantIn, type Unreachable, type Vacant } from './reach';
import { rowOf } from './fact-row';
import { arrange, type Timeline, type TimelineRow } from './timeline';
import { walkYear, type People, type PreviewOrder, type WalkedYear } from './walk-year';

/** Composes the letters of a year in which nobody answers. */
export type Foresee = (order: {
  year: SilentYear;
  items: SilentItem[];
  directory: People;
  number: string | null;
  issuedOn: Day | null;
}) => SilentLetter[];

export interface Preview extends Timeline {
  template: string;
  year: number;
  /** The last day that is looked at. */
  until: Day;
  workflows: [];
  /** How much each person is told, and on which days. */
  people: PersonLoad[];
  /** Days and weeks that are too much for one person. */
  collisions: Collision[];
  /** Deadlines that days off moved. */
  moved: MovedDate[];
  vacant: Vacant[];
  /** Seats whose holders have no address. */
  unreachable: Unreachable[];
  /** Lines of which nothing is left to do. */
  past: PastLine[];
  /** Lines whose deadlines are over before the plan begins, which nobody has confirmed. */
  overdue: OverdueLine[];
  /** Deadlines after the last day, and what is told after it. */
  beyond: Beyond[];
  /** Rules of the template that come to nothing. */
  never: NeverFires[];
  /** Words with two readings that nobody has confirmed. */
  doubts: DatedDoubt[];
  /** Why the plan would not be started, one Vietnamese sentence each. */
  errors: string[];
}

/** The letters of a walked year. */
export function lettersOf({ order, year, items }: WalkedYear, foresee: Foresee): SilentLetter[] {
  const { directory, number, issuedOn } = order;
  return foresee({ year, items, directory, number, issuedOn });
}

/**
 * What a plan would do from its start to 31/3 of the next year if nobody answered at all, and what
 * there is to see in it before it begins.
 */
export function preview(order: PreviewOrder, foresee: Foresee): Preview {
  const walked = walkYear(order);
  const letters = lettersOf(walked, foresee);
  const { template, directory } = order;
  const unreachable = unreachableIn(walked);
  const far = walkOn(walked);
  return {
    template: template.name,
    year: order.year,
    until: dayOf(walked.year.until),
    workflows: [],
    ...timelineOfYear(walked, letters),
    people: loadsOf(letters, directory),
    collisions: collisionsOf(letters, directory),
    moved: movedDates(walked),
    vacant: vacantIn(walked),
    unreachable,
    past: pastLines(walked),
    overdue: overdueLines(walked),
    beyond: beyond(far, walked.year.until),
    never: rulesThatNeverFire(walked, far),
    doubts: doubtDates(template, order.calendar),
    errors: errorsOf(walked, unreachable),
  };
}

/** What happens in a walked year, and which letters leave. */
export const timelineOfYear = ({ items }: WalkedYear, letters: SilentLetter[]): Timeline =>
  arrange(
    [...items.flatMap(happened), ...letters.flatMap(told)],
    letters.map(({ at: leaves, to, subject, notices }) => ({
      at: iso(leaves),
      to,
      subject,
      notices: notices.length,
    })),
  );

/** Why a plan is not to be started: whoever owes something is known, and has to hear of it. */
export const errorsOf = (walked: WalkedYear, unreachable: Unreachable[]): string[] => [
  ...unknownUnits(walked.order),
  ...unreachable.filter(({ owner }) => owner).map(({ said }) => said),
  ...(walked.items.length === 0 ? ['Mọi nội dung của kế hoạch đều đã qua kỳ'] : []),
];

function happened({ item, moments }: SilentItem): TimelineRow[] {
  return moments.flatMap(({ facts }) =>
    facts.map((fact) => ({
      at: iso(fact.at),
      item: item.no,
      instance: moments[0]!.state.instance,
      to: null,
      rung: null,
      ...rowOf(fact, item),
    })),
  );
}

function told({ at: leaves, notices }: SilentLetter): TimelineRow[] {
  return notices.map(({ kind, item, instance, stage, unit, to, rung, why }) => ({
    at: iso(leaves),
    kind,
    item,
    instance,
    stage,
    unit,
    to,
    rung,
    why,
  }));
}
