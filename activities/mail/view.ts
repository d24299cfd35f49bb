import {
  addWorkingDays,
  makeUpsWorked,
  workingDaysBetween,
  type Calendar,
} from '../../workflows/rules/calendar';
import type { Verb } from '../../workflows/rules/duty/acts';
import { stageTemplate } from '../../workflows/rules/plan';
import { dayOf, sayDay, type Day, type Instant } from '../../workflows/rules/time';
import type { PlanRow } from '../store/tables';
import type { Entry } from './address';
import {
  reasonKey,
  dutyState,
  type DutyRow,
  type Facts,
  type ItemFacts,
  type StageFacts,
} from './facts';
import { isToOwner, type Form } from './forms';
import { isOwed } from './needed';

/** A duty as a letter speaks of it. */
export interface DutyView {
  /** Its unit, criterion or nominee; without the unit where it is the reader's own. */
  name: string;
  due: string | null;
  /** "còn 03 ngày làm việc", "đến hạn hôm nay", "quá hạn 03 ngày làm việc". */
  timing: string;
  late: boolean;
  /** "hẹn nộp ngày 20/8/2021", "xin gia hạn đến ngày 20/8/2021", or nothing. */
  said: string;
  submitted: string | null;
  /** Why it was returned, asked for or refused, in the words of who did. */
  reason: string | null;
  /** Whom to speak to; empty where it is the reader. */
  owner: string;
}

/** What a template of `config/letters` may say about one group: an item, a stage, a way of telling. */
export interface GroupView {
  form: Form;
  line: string;
  item: string;
  stage: string;
  plan: string;
  department: string;
  ask: string;
  basis: string;
  /** The seat the reader stands in for, where the letter is addressed to another. */
  seat: string | null;
  /** The reader does the work for the head who answers for it. */
  officer: boolean;
  duties: DutyView[];
  /** Of the nearest duty. */
  due: string | null;
  timing: string;
  late: boolean;
  /** The longest extension Chánh Văn phòng may grant, where it leads beyond `demand`. */
  latest: string | null;
  /** By when a late duty can still be demanded: two working days, or the end of any extension. */
  demand: string;
  outside: string | null;
  outsideTiming: string;
  proof: string[];
  provisional: boolean;
  missed: string;
  why: string;
  /** All who still owe something in the stage, whoever this letter is about. */
  owing: DutyView[];
  /** Those of them whom this letter is not about. */
  others: DutyView[];
  /** The deadline that most of them share. */
  owingDue: string | null;
  count: { owing: string; all: string; done: string };
  told: { remind: string; chase: string };
  letter: { name: string; from: string } | null;
  /** To whom the report that is seen ahead will go. */
  reportTo: string | null;
  /** Chánh Văn phòng sent the report, and what was written into it. */
  signed: boolean;
  note: string | null;
  /** The next working day. */
  tomorrow: string;
}

export interface Today {
  day: Day;
  now: Instant;
  calendar: Calendar;
}

export const two = (n: number): string => String(n).padStart(2, '0');

/** How a deadline stands on a day, in words. */
export function timingOf(
  due: Instant | null,
  { day, now, calendar }: Today,
): { words: string; late: boolean } {
  if (due === null) return { words: 'không ấn định thời hạn', late: false };
  const on = dayOf(due);
  if (due < now) {
    const days = Math.max(workingDaysBetween(calendar, on, day), 1);
    return { words: `quá hạn ${two(days)} ngày làm việc`, late: true };
  }
  if (on === day) return { words: 'đến hạn hôm nay', late: false };
  const left = two(workingDaysBetween(calendar, day, on));
  const makeUps = makeUpsWorked(calendar, day, on).filter((each) => each > day);
  const counted =
    makeUps.length === 0 ? '' : `, tính cả ngày làm bù ${makeUps.map(sayDay).join(', ')}`;
  return { words: `còn ${left} ngày làm việc${counted}`, late: false };
}

/** The plan by its number and date; by its title alone where it has none. */
export function planName({ title, number, issued_on, template }: PlanRow): string {
  const about = title.replace(/^kế hoạch\s+/i, '');
  const rest = about.charAt(0).toLowerCase() + about.slice(1);
  if (!number) return `Kế hoạch ${rest}`;
  const dated = issued_on ? ` ngày ${sayDay(issued_on)}` : '';
  return `Kế hoạch số ${number}${dated} của ${template.department} ${rest}`;
}

/** Only these speak of all the duties of a stage, which may be thousands. */
const STAGE_WIDE: Form[] = ['report', 'ahead', 'close'];

/** Whose reason a letter gives. */
const REASONED: Partial<Record<Form, Verb>> = {
  returned: 'return',
  denied: 'extend',
  extension: 'ask-extension',
  declined: 'consent',
};

/** The view of entries that share an item, a stage and a way of telling. */
export function groupView(
  entries: Entry[],
  facts: Facts,
  today: Today,
  greeted: string,
): GroupView {
  const { item, stage, form, notice } = entries[0]!;
  const template = stage ? stageTemplate(item.template, stage.row.id) : null;
  const duties = entries.flatMap(({ duty }) => (duty ? [duty] : []));
  const listed = stage && STAGE_WIDE.includes(form) ? [...stage.duties.values()] : [];
  const owing = listed.filter(isOwed);
  const about = new Set(duties);
  const all = listed.filter(({ phase }) => phase !== 'excused').length;
  const first = duties[0] ?? null;
  const due = first ? first.due : (stage?.row.due ?? null);
  const timing = timingOf(due, today);
  const latest = stage ? (item.row.state.dates.stages[stage.row.id]?.latest ?? null) : null;
  const missed = [...new Set(entries.flatMap((entry) => entry.missed))].sort();
  const tomorrow = addWorkingDays(today.calendar, today.day, 1);
  const dayAfter = addWorkingDays(today.calendar, tomorrow, 1);
  const demand = latest !== null && latest > today.day && latest < dayAfter ? latest : dayAfter;
  const officer = /\.(officer|clerk)$/.test(notice.to_seat);
  const view = (duty: DutyRow): DutyView => dutyView(duty, item, stage!, facts, today, form);
  return {
    form,
    line: item.template.line,
    item: item.row.title,
    stage: stage?.row.title ?? '',
    plan: planName(item.plan),
    department: item.plan.template.department,
    ask: askOf(template?.ask ?? '', officer),
    basis: basisOf(first, template?.basis ?? '', facts),
    officer,
    seat: notice.to_seat === greeted ? null : (facts.seats.get(notice.to_seat) ?? notice.to_seat),
    duties: duties.map(view),
    due: say(due),
    timing: timing.words,
    late: timing.late,
    latest: latest !== null && latest > demand ? sayDay(latest) : null,
    demand: sayDay(demand),
    outside: say(item.row.due),
    outsideTiming: timingOf(item.row.due, today).words,
    proof: proofOf(first, item, stage),
    provisional: item.row.provisional,
    missed: missed.map(sayDay).join(', '),
    why: notice.why,
    owing: owing.map(view),
    others: owing.filter((duty) => !about.has(duty)).map(view),
    owingDue: shared(owing.map(({ due }) => say(due))),
    count: { owing: two(owing.length), all: two(all), done: two(all - owing.length) },
    told: { remind: toldOn('remind', stage, owing), chase: toldOn('chase', stage, owing) },
    letter: item.template.letter,
    reportTo: reportTo(notice.rung, template?.ladder ?? []),
    ...chiefsHand(entries, item, stage, facts),
    tomorrow: sayDay(tomorrow),
  };
}

/** What a head is asked to have done, the officer is asked to do. */
function askOf(ask: string, officer: boolean): string {
  const sentence = ask.replace(/[.;]\s*$/, '');
  return officer ? sentence.replace(/^chỉ đạo\s+/, '') : sentence;
}

function shared(days: (string | null)[]): string | null {
  const count = new Map<string, number>();
  for (const day of days) if (day !== null) count.set(day, (count.get(day) ?? 0) + 1);
  const [most] = [...count].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

const say = (instant: Instant | null): string | null =>
  instant === null ? null : sayDay(dayOf(instant));

function dutyView(
  duty: DutyRow,
  item: ItemFacts,
  stage: StageFacts,
  facts: Facts,
  today: Today,
  form: Form,
): DutyView {
  const ofOwn = isToOwner(form);
  const timing = timingOf(duty.due, today);
  const state = dutyState(item, duty);
  const said: string[] = [];
  if (state?.restsUntil && state.restsUntil >= today.day) {
    said.push(`hẹn đến ngày ${sayDay(state.restsUntil)}`);
  }
  if (state?.asked) said.push(`xin gia hạn đến ngày ${sayDay(state.asked.until)}, chưa có ý kiến`);
  if (duty.phase === 'returned') said.push('đã nộp, được trả lại để hoàn thiện');
  return {
    name: dutyName(duty, stage, facts, ofOwn),
    due: say(duty.due),
    timing: timing.words,
    late: timing.late,
    said: said.join('; '),
    submitted: say(duty.submitted_at),
    reason: facts.reasons.get(reasonKey(REASONED[form] ?? '', duty)) ?? null,
    owner: ofOwn ? '' : (facts.seats.get(duty.seat) ?? duty.seat),
  };
}

/** Everybody knows his own unit: leaving it out lets a wave of letters say the same to all. */
function dutyName(duty: DutyRow, stage: StageFacts, facts: Facts, ofOwn: boolean): string {
  if (stage.row.meets === 'consent') return facts.seats.get(duty.id) ?? duty.id;
  const criterion = duty.id.split('/')[1];
  const unit = ofOwn ? '' : (facts.units.get(duty.unit) ?? duty.unit);
  return [unit, criterion ? `tiêu chí ${criterion}` : ''].filter(Boolean).join(', ');
}

/** The assignment letter or the letter in that made it a duty, else the plan's own line. */
function basisOf(duty: DutyRow | null, own: string, facts: Facts): string {
  const cited = duty?.basis ? facts.cited.get(duty.basis) : undefined;
  const said = cited?.said.basis;
  if (typeof said === 'string') return said;
  if (!cited || cited.verb !== 'letter-in') return own;
  const number = cited.number ? ` số ${cited.number}` : '';
  const dated = cited.dated ? ` ngày ${sayDay(cited.dated)}` : '';
  return `văn bản${number}${dated}${cited.sender ? ` của ${cited.sender}` : ''}`;
}

function proofOf(duty: DutyRow | null, item: ItemFacts, stage: StageFacts | null): string[] {
  if (!stage) return item.row.proof;
  const state = duty ? dutyState(item, duty) : undefined;
  if (state?.extended) return [`được đồng ý gia hạn đến ${sayDay(state.extended)}`];
  if (state?.due) return [`thời hạn riêng ghi khi giao việc: ${sayDay(state.due)}`];
  return stage.row.proof;
}

function toldOn(kind: 'remind' | 'chase', stage: StageFacts | null, owing: DutyRow[]): string {
  const ids = new Set(owing.map(({ id }) => id));
  const days = (stage?.told ?? []).flatMap((told) =>
    told.kind === kind && told.person !== null && told.duty !== null && ids.has(told.duty)
      ? [dayOf(told.at)]
      : [],
  );
  return [...new Set(days)].sort().map(sayDay).join(', ');
}

function reportTo(rung: number | null, ladder: { to: string }[]): string | null {
  const to = rung === null ? undefined : ladder[rung - 1]?.to;
  if (to === 'director') return 'Giám đốc Sở';
  return to === undefined ? null : 'Phó Giám đốc phụ trách';
}

/** Whether Chánh Văn phòng sent the report, and the words last written into it. */
function chiefsHand(
  entries: Entry[],
  item: ItemFacts,
  stage: StageFacts | null,
  facts: Facts,
): { signed: boolean; note: string | null } {
  const { notice } = entries[0]!;
  const orders = item.row.state.stages
    .find(({ id }) => id === stage?.row.id)
    ?.reports.filter(({ rung }) => rung === notice.rung);
  const edited = orders?.findLast(({ order }) => order === 'edit');
  const words = edited ? facts.cited.get(edited.intake)?.said.text : undefined;
  return {
    signed: notice.kind === 'report' && notice.alone,
    note: typeof words === 'string' ? words : null,
  };
}
