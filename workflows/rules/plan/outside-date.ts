import type { Calendar } from '../calendar/calendar';
import { policyOf } from '../deadline/policy';
import { read } from '../deadline/read';
import { resolve, type Resolved, type Roll } from '../deadline/resolve';
import { asksOfUs, letterOf, type ItemState, type LetterFact } from '../duty/state';
import { sayDoubts } from './letter-doubts';
import type { ItemTemplate, MailHours, PlanFacts } from './plan';
import { awaitedBy, resolveTime } from './task';
import { dayOf, sayDay, type Day, type Instant } from '../time';

export interface ScheduleFacts {
  state: ItemState;
  item: ItemTemplate;
  plan: PlanFacts;
  mail: MailHours;
  calendar: Calendar;
}

/** The outside date: what the department owes. */
export interface Outside {
  due: Instant | null;
  day: Day | null;
  proof: string[];
  provisional: boolean;
  /** When a letter or a direction set it; null: the plan's own words hold. */
  setAt: Instant | null;
}

/** Only a letter in or a direction moves the outside date; the plan's own words hold until then. */
export function outsideDate(facts: ScheduleFacts, events: Record<string, Day>): Outside {
  const { state, item } = facts;
  const { moved: directed } = state;
  const said = state.letters.findLast(({ due, kind }) => due !== null && asksOfUs(kind));
  if (directed && (!said || said.at < directed.at)) {
    const moved = say(`ngày ${sayDay(directed.to)}`, facts, events, 'none');
    return known(moved, [`Theo ý kiến chỉ đạo: ${moved.proof.join('; ')}`], directed.at);
  }
  if (said?.due) {
    const letter = say(
      said.due,
      facts,
      { ...events, 'công văn': said.arrivedOn, 'văn bản': said.arrivedOn },
      'back',
    );
    return known(
      letter,
      [
        `Theo văn bản đến ngày ${sayDay(said.arrivedOn)}: ${letter.proof.join('; ')}`,
        ...sayDoubts(said.due, letter.doubts),
      ],
      said.at,
    );
  }
  const own = ownDue(facts, events);
  if (item.dueAfterLetter) {
    const after = say(item.dueAfterLetter, facts, events, 'back');
    if (after.due !== null && (own.due === null || after.due > own.due))
      return known(
        after,
        after.proof,
        own.due === null ? (openingLetter(state)?.at ?? state.task?.after ?? null) : null,
      );
  }
  return known(own, own.proof, null);
}

/** The plan's own words; of a line that recurs, the time that this instance is. */
function ownDue(facts: ScheduleFacts, events: Record<string, Day>): Dated {
  const { state, item, plan, calendar } = facts;
  const time = state.task?.time;
  return time ? resolveTime(item.due, time, plan, calendar) : say(item.due, facts, events, 'back');
}

type Dated = Pick<Resolved, 'due' | 'proof' | 'provisional'>;

function known(resolved: Dated, proof: string[], setAt: Instant | null): Outside {
  return {
    due: resolved.due,
    day: resolved.due === null ? null : dayOf(resolved.due),
    proof,
    provisional: resolved.provisional,
    setAt,
  };
}

const openingLetter = (state: ItemState): LetterFact | undefined =>
  state.letters.find(({ kind }) => asksOfUs(kind));

/**
 * Days of events that deadline words count from. What a line waits for goes by the name that it had
 * when it was laid down, and by the one that its words are read by since.
 */
export function letterEvents(state: ItemState, { due }: ItemTemplate): Record<string, Day> {
  const events: Record<string, Day> = {};
  const opening = openingLetter(state);
  if (opening) {
    events['công văn'] = opening.arrivedOn;
    events['văn bản'] = opening.arrivedOn;
  }
  const published = letterOf(state, 'publication');
  if (published) events['công bố'] = published.arrivedOn;
  const { task } = state;
  if (!task?.waitsFor) return events;
  const came = task.after === null ? opening?.arrivedOn : dayOf(task.after);
  for (const name of [task.waitsFor, awaitedBy(due)?.name ?? task.waitsFor])
    if (came) events[name] = came;
  return events;
}

/**
 * Deadline words with the days they count from.
 * @throws RangeError when the words cannot be read; templates and letters are checked before
 */
export function say(
  words: string,
  facts: { plan: Pick<PlanFacts, 'year'>; calendar: Calendar },
  events: Record<string, Day>,
  roll: Roll,
): Resolved {
  const reading = read(words);
  if (!reading.ok) throw new RangeError(`cannot read the deadline "${words}": ${reading.refused}`);
  return resolve(
    reading.deadline,
    { planYear: facts.plan.year, events },
    facts.calendar,
    policyOf(roll),
  );
}
