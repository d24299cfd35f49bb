import { addWorkingDays, isWorkingDay, rollForward, type Calendar } from './calendar';
import { read } from './deadline/read';
import { resolve, type Resolved, type Roll } from './deadline/resolve';
import {
  letterOf,
  type ItemDates,
  type ItemState,
  type StageDates,
  type StageState,
} from './duty/state';
import {
  stageTemplate,
  type ItemTemplate,
  type MailHours,
  type PlanFacts,
  type StageTemplate,
} from './plan';
import { at, dayOf, endOf, sayDay, type Day, type Instant } from './time';

/** The deadlines of an item with their proofs; `dates` is what its workflow needs of them. */
export interface Schedule {
  dates: ItemDates;
  outsideProof: string[];
  stageProofs: Record<string, string[]>;
  provisional: boolean;
}

export interface ScheduleFacts {
  state: ItemState;
  item: ItemTemplate;
  plan: PlanFacts;
  mail: MailHours;
  calendar: Calendar;
}

/**
 * Turns the template's words and what has happened into dates. Pure: the same facts give the same
 * dates, whenever they are asked for.
 */
export function schedule(facts: ScheduleFacts): Schedule {
  const { state, item, mail, calendar } = facts;
  const events = letterEvents(state);
  const outside = outsideDate(facts, events);
  const opens = itemOpens(facts, events);
  const firstDay = dayOf(opens ?? state.startedAt);
  const inside = insideDates(facts, events, outside, firstDay);
  const marks: Record<string, Instant> = {};
  if (item.missing) {
    const missing = say(item.missing, facts, events, 'none').due;
    if (missing !== null) marks.missing = at(rollForward(calendar, dayOf(missing)), mail.at);
  }
  return {
    dates: {
      opens,
      outside: outside.due,
      stages: inside.stages,
      marks,
    },
    outsideProof: outside.proof,
    stageProofs: inside.proofs,
    provisional: outside.provisional,
  };
}

/** Days of events that deadline words count from. */
function letterEvents(state: ItemState): Record<string, Day> {
  const events: Record<string, Day> = {};
  const opening = state.letters.find(({ kind }) => kind !== 'explanation' && kind !== 'council');
  if (opening) {
    events['công văn'] = opening.arrivedOn;
    events['văn bản'] = opening.arrivedOn;
  }
  const published = letterOf(state, 'publication');
  if (published) events['công bố'] = published.arrivedOn;
  return events;
}

function say(
  words: string,
  facts: ScheduleFacts,
  events: Record<string, Day>,
  roll: Roll,
): Resolved {
  const reading = read(words);
  if (!reading.ok) throw new RangeError(`cannot read the deadline "${words}": ${reading.refused}`);
  return resolve(reading.deadline, { planYear: facts.plan.year, events }, facts.calendar, roll);
}

interface Outside {
  due: Instant | null;
  day: Day | null;
  proof: string[];
  provisional: boolean;
  /** A letter or a direction set it, not the plan's own words. */
  byLetter: boolean;
}

/** Only a letter in or a direction moves the outside date; the plan's own words hold until then. */
function outsideDate(facts: ScheduleFacts, events: Record<string, Day>): Outside {
  const { state, item } = facts;
  if (state.moved) {
    const moved = say(`ngày ${sayDay(state.moved.to)}`, facts, events, 'none');
    return known(moved, [`Theo ý kiến chỉ đạo: ${moved.proof.join('; ')}`], true);
  }
  const said = state.letters.findLast(({ due, kind }) => due !== null && kind !== 'explanation');
  if (said?.due) {
    const letter = say(
      said.due,
      facts,
      { ...events, 'công văn': said.arrivedOn, 'văn bản': said.arrivedOn },
      'back',
    );
    return known(
      letter,
      [`Theo văn bản đến ngày ${sayDay(said.arrivedOn)}: ${letter.proof.join('; ')}`],
      true,
    );
  }
  const own = say(item.due, facts, events, 'back');
  if (item.dueAfterLetter && events['văn bản']) {
    const after = say(item.dueAfterLetter, facts, events, 'back');
    if (after.due !== null && (own.due === null || after.due > own.due))
      return known(after, after.proof, own.due === null);
  }
  return known(own, own.proof, false);
}

function known(resolved: Resolved, proof: string[], byLetter: boolean): Outside {
  return {
    due: resolved.due,
    day: resolved.due === null ? null : dayOf(resolved.due),
    proof,
    provisional: resolved.provisional,
    byLetter,
  };
}

/** The day in the plan, or the letter where that comes earlier and the item is not bound to both. */
function itemOpens(facts: ScheduleFacts, events: Record<string, Day>): Instant | null {
  const { state, item, mail } = facts;
  const letter = item.letter ? letterOf(state, item.letter.kind) : undefined;
  if (item.opens === null) return letter ? letter.at : null;
  const window = say(item.opens, facts, events, 'none');
  const day = window.opens ?? (window.due === null ? null : dayOf(window.due));
  const own = day === null ? null : Math.max(at(day, mail.at), state.startedAt);
  if (item.missing) return own;
  return letter && (own === null || letter.at < own) ? letter.at : own;
}

interface Inside {
  stages: Record<string, StageDates>;
  proofs: Record<string, string[]>;
}

/** Inside dates are counted back from the outside date and counted again when it moves. */
function insideDates(
  facts: ScheduleFacts,
  events: Record<string, Day>,
  outside: Outside,
  firstDay: Day,
): Inside {
  const { state, item, mail, calendar } = facts;
  const inside: Inside = { stages: {}, proofs: {} };
  const counted = outside.day === null ? events : { ...events, 'thời hạn của Sở': outside.day };
  const line = state.stages.map((stage) => {
    const template = stageTemplate(item, stage.id);
    return { stage, template, resolved: ownDate(facts, template, stage, counted) };
  });
  let openDay: Day | null = firstDay;
  line.forEach(({ stage, template, resolved }, i) => {
    if (stage.openedAt !== null) openDay = dayOf(stage.openedAt);
    const following = line.slice(i + 1).find((next) => !next.template.rounds && next.resolved?.due);
    const nextDay = following ? dayOf(following.resolved!.due!) : null;
    const fitted =
      outside.byLetter && !template.rounds && openDay !== null
        ? fit(calendar, template, resolved, openDay, nextDay ?? outside.day)
        : {
            due: resolved?.due ?? null,
            proof: resolved?.proof ?? [],
            shortened: false,
            dropped: false,
          };
    inside.stages[stage.id] = {
      opens:
        stage.openedAt ??
        (i === 0 || openDay === null ? null : stageOpens(calendar, mail, openDay)),
      due: fitted.due,
      latest: template.rounds
        ? null
        : nextDay === null
          ? outside.day
          : addWorkingDays(calendar, nextDay, -1),
      dropped: fitted.dropped,
      shortened: fitted.shortened,
    };
    inside.proofs[stage.id] = fitted.proof;
    if (fitted.dropped) return;
    openDay = fitted.due === null ? null : addWorkingDays(calendar, dayOf(fitted.due), 1);
  });
  return inside;
}

/** A stage's date in its own words; a round's in the words of the letter that asked for it. */
function ownDate(
  facts: ScheduleFacts,
  template: StageTemplate,
  stage: StageState,
  events: Record<string, Day>,
): Resolved | null {
  const known = stage.openedAt === null ? events : { ...events, 'mở bước': dayOf(stage.openedAt) };
  if (!template.rounds)
    return template.due === null ? null : say(template.due, facts, known, template.roll);
  const round = Number(/-(\d+)$/.exec(stage.id)?.[1] ?? 1);
  const letter = facts.state.letters.filter(({ kind }) => kind === 'explanation')[round - 1];
  const words = letter?.due ?? template.due;
  if (!letter || words === null) return null;
  return say(
    words,
    facts,
    { ...known, 'công văn': letter.arrivedOn, 'văn bản': letter.arrivedOn },
    template.roll,
  );
}

interface Fitted {
  due: Instant | null;
  proof: string[];
  shortened: boolean;
  dropped: boolean;
}

/**
 * A letter may leave too few days: the round is shortened to what is left, or the units' round is
 * dropped; Văn phòng's own stages keep a date that never falls before they open.
 */
function fit(
  calendar: Calendar,
  template: StageTemplate,
  resolved: Resolved | null,
  openDay: Day,
  ceiling: Day | null,
): Fitted {
  const kept = {
    due: resolved?.due ?? null,
    proof: resolved?.proof ?? [],
    shortened: false,
    dropped: false,
  };
  const floor = addWorkingDays(calendar, openDay, template.least);
  if (kept.due === null || ceiling === null || dayOf(kept.due) >= floor) return kept;
  const why = `Thời gian còn lại không đủ (bước mở ngày ${sayDay(openDay)}, bước sau đến hạn ngày ${sayDay(ceiling)})`;
  if (floor < ceiling) {
    return {
      due: endOf(floor),
      proof: [
        ...kept.proof,
        `${why}: rút ngắn còn ${template.least} ngày làm việc → ${sayDay(floor)}`,
      ],
      shortened: true,
      dropped: false,
    };
  }
  if (template.by === 'units')
    return {
      due: kept.due,
      proof: [...kept.proof, `${why}: bỏ bước này`],
      shortened: false,
      dropped: true,
    };
  const day = dayOf(kept.due) >= openDay || openDay > ceiling ? dayOf(kept.due) : openDay;
  return {
    due: endOf(day),
    proof: [...kept.proof, `${why}: làm ngay trong ngày ${sayDay(day)}`],
    shortened: true,
    dropped: false,
  };
}

const stageOpens = (calendar: Calendar, mail: MailHours, day: Day): Instant =>
  at(isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1), mail.at);
