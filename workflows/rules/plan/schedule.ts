import { addWorkingDays, isWorkingDay, rollForward, type Calendar } from '../calendar/calendar';
import { changeOf, keep, keepDay, keepOutside } from '../calendar/change';
import type { Resolved } from '../deadline/resolve';
import { letterOf, type StageState } from '../duty/state';
import type { ItemDates, StageDates } from '../duty/dates';
import { fit } from './fit';
import { sayDoubts } from './letter-doubts';
import { mailTime, officeTime } from '../notices/mail-times';
import { letterEvents, outsideDate, say, type Outside, type ScheduleFacts } from './outside-date';
import { stageTemplate, type MailHours, type StageTemplate } from './plan';
import { squeeze } from './squeeze';
import { kindOf } from './task';
import { at, dayOf, endOf, type Day, type Instant } from '../time';

/** The deadlines of an item with their proofs; `dates` is what its workflow needs of them. */
export interface Schedule {
  dates: ItemDates;
  outsideProof: string[];
  stageProofs: Record<string, string[]>;
  provisional: boolean;
}

/**
 * Turns the template's words and what has happened into dates. Pure: the same facts give the same
 * dates, whenever they are asked for.
 */
export function schedule(facts: ScheduleFacts): Schedule {
  const { state, item, mail, calendar } = facts;
  const events = letterEvents(state, item);
  const outside = keepOutside(changeOf(state, calendar), outsideDate(facts, events));
  const opens = itemOpens(facts, events);
  const inside = insideDates(facts, events, outside, opens ?? state.startedAt);
  const marks: Record<string, Instant> = {};
  if (item.missing) {
    const missing = say(item.missing, facts, events, 'none').due;
    if (missing !== null) {
      const day = at(rollForward(calendar, dayOf(missing)), mail.at);
      marks.missing = Math.max(day, mailTime(calendar, mail, state.startedAt));
    }
  }
  // Work that goes on all year ends with it.
  if (state.task && kindOf(item) === 'standing') marks.ends = endOf(`${facts.plan.year}-12-31`);
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

/** The day in the plan, or the letter where that comes earlier and the item is not bound to both. */
function itemOpens(facts: ScheduleFacts, events: Record<string, Day>): Instant | null {
  const { state, item, mail } = facts;
  const letter = item.letter ? letterOf(state, item.letter.kind) : undefined;
  if (state.task?.waitsFor) return letter?.at ?? state.task.after;
  if (item.opens === null && !state.task) return letter ? letter.at : null;
  const day = ownOpening(facts, events);
  const own = day === null ? null : Math.max(at(day, mail.at), state.startedAt);
  if (item.missing) return own;
  return letter && (own === null || letter.at < own) ? letter.at : own;
}

/** The day that the words name; a line of any plan without one opens with the plan. */
function ownOpening(facts: ScheduleFacts, events: Record<string, Day>): Day | null {
  const { state, item, plan } = facts;
  const { task } = state;
  if (item.opens === null && task?.time) return task.time.from ?? plan.startedOn;
  if (item.opens === null) return say(item.due, facts, events, 'none').opens ?? plan.startedOn;
  const window = say(item.opens, facts, events, 'none');
  return window.opens ?? (window.due === null ? null : dayOf(window.due));
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
  first: Instant,
): Inside {
  const { state, item, mail, calendar } = facts;
  const inside: Inside = { stages: {}, proofs: {} };
  const change = changeOf(state, calendar);
  const counted = outside.day === null ? events : { ...events, 'thời hạn của Sở': outside.day };
  // The days of a short period may not do for every stage.
  const setAt = outside.setAt ?? (state.task ? first : null);
  const own = state.stages.map((stage) => {
    const template = stageTemplate(item, stage.id);
    const resolved =
      state.task && template.due === null
        ? ownedOutside(outside)
        : ownDate(facts, template, stage, counted);
    const wasOver = setAt !== null && stage.endedAt !== null && stage.endedAt <= setAt;
    return { stage, template, words: template.due, resolved, wasOver };
  });
  const days =
    state.task && setAt !== null && outside.day !== null
      ? squeeze(calendar, own, {
          toldOn: dayOf(mailTime(calendar, mail, Math.max(first, setAt))),
          outside: outside.day,
        })
      : own.map(({ resolved }) => resolved);
  const line = own.map(({ stage, template }, i) => {
    const day = days[i] ?? null;
    const was = change?.was.stages[stage.id] ?? null;
    return { stage, template, resolved: day && keep(change, was, day) };
  });
  let openAt: Instant | null = first;
  line.forEach(({ stage, template, resolved }, i) => {
    if (stage.openedAt !== null) openAt = stage.openedAt;
    const following = line.slice(i + 1).find((next) => !next.template.rounds && next.resolved?.due);
    const nextDay = following ? dayOf(following.resolved!.due!) : null;
    const told: Instant | null = setAt === null || openAt === null ? null : Math.max(openAt, setAt);
    const fitted =
      told !== null && !template.rounds
        ? fit(calendar, template, resolved, {
            from: dayOf(openAt!),
            setOn: dayOf(told),
            toldOn: dayOf(mailTime(calendar, mail, told)),
            ceiling: nextDay ?? outside.day,
            isOpen: stage.openedAt !== null,
          })
        : {
            due: resolved?.due ?? null,
            proof: resolved?.proof ?? [],
            shortened: false,
            dropped: false,
          };
    inside.stages[stage.id] = {
      opens:
        stage.openedAt ??
        (i === 0 || openAt === null ? null : stageOpens(calendar, mail, dayOf(openAt))),
      due: fitted.due,
      latest: template.rounds
        ? null
        : nextDay === null
          ? outside.day
          : addWorkingDays(calendar, nextDay, -1),
      dropped: fitted.dropped,
      shortened: fitted.shortened,
      mended: mendedDays(facts, stage, template),
    };
    inside.proofs[stage.id] = fitted.proof;
    if (fitted.dropped) return;
    const eve: Day | null = fitted.due === null ? null : dayOf(fitted.due);
    openAt = eve === null ? null : at(nextOpening(facts, eve, outside.day), mail.at);
  });
  return inside;
}

/** The working day after; in a short period what is left of it is done on its last day. */
function nextOpening({ state, calendar }: ScheduleFacts, eve: Day, last: Day | null): Day {
  const next = addWorkingDays(calendar, eve, 1);
  return state.task && last !== null && eve <= last && next > last ? last : next;
}

/** A stage without a day of its own in a line of any plan is due when the line is. */
const ownedOutside = ({ due, proof, provisional }: Outside): Resolved => ({
  ...{ opens: null, due, waitsFor: null, proof, doubts: [], provisional },
});

/** What is returned gets days to mend it, however late it is returned. */
function mendedDays(
  { state, mail, calendar }: ScheduleFacts,
  stage: StageState,
  { reminders }: StageTemplate,
): Record<string, Day> {
  const change = changeOf(state, calendar);
  const returned = stage.duties.filter(({ renewed }) => renewed === 'returned');
  return Object.fromEntries(
    returned.map(({ id, since }) => {
      const toldOn = dayOf(officeTime(calendar, mail, since));
      const until = addWorkingDays(calendar, toldOn, reminders.redo);
      return [id, keepDay(change, change?.was.mended[`${stage.id}/${id}`], until)];
    }),
  );
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
  const said = say(
    words,
    facts,
    { ...known, 'công văn': letter.arrivedOn, 'văn bản': letter.arrivedOn },
    template.roll,
  );
  return letter.due === null
    ? said
    : { ...said, proof: [...said.proof, ...sayDoubts(words, said.doubts)] };
}

const stageOpens = (calendar: Calendar, mail: MailHours, day: Day): Instant =>
  at(isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1), mail.at);
