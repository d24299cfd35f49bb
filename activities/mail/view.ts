import { addWorkingDays } from '../../workflows/rules/calendar/calendar';
import { stageTemplate } from '../../workflows/rules/plan/plan';
import { sayDay, two } from '../../workflows/rules/time';
import type { Entry } from './address';
import { dutyView, say, type DutyView } from './duty-view';
import { dutyTiming, sayTiming, type Today } from './timing';
import type { DutyRow, Facts, ItemFacts, StageFacts } from './facts';
import { isToOwner, type Form } from './forms';
import { basisOf, chiefsHand, planName, proofOf, reportTo, supportOf, toldOn } from './grounds';
import { isOwed } from './needed';

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
  /** The units that support whoever leads, by name; empty: none. */
  support: string;
  /** The seat the reader stands in for, where the letter is addressed to another. */
  seat: string | null;
  /** Why the reader is told instead of the seat it was for: "chức vụ … khuyết vào ngày …". */
  unheard: string | null;
  /** What is owed is a product, which can be handed in late or be extended. */
  handsIn: boolean;
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
  outsideLate: boolean;
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
  count: { these: string; owing: string; all: string; done: string };
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

/** Only these speak of all the duties of a stage, which may be thousands. */
const STAGE_WIDE = new Set<Form>(['report', 'ahead', 'close', 'quarter']);

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
  const whole = form === 'quarter' ? item.stages.get('remedy') : stage;
  const listed = whole && STAGE_WIDE.has(form) ? [...whole.duties.values()] : [];
  const owing = listed.filter(isOwed);
  const about = new Set(duties);
  const all = listed.filter(({ phase }) => phase !== 'excused').length;
  const first = duties[0] ?? null;
  const due = first ? first.due : (stage?.row.due ?? null);
  const timing = first ? dutyTiming(first, item, today) : sayTiming(due, null, today);
  const outside = sayTiming(item.row.due, null, today);
  const latest = stage ? (item.row.state.dates.stages[stage.row.id]?.latest ?? null) : null;
  const missed = [...new Set(entries.flatMap((entry) => entry.missed))].sort();
  const tomorrow = addWorkingDays(today.calendar, today.day, 1);
  const dayAfter = addWorkingDays(today.calendar, tomorrow, 1);
  const demand = latest !== null && latest > today.day && latest < dayAfter ? latest : dayAfter;
  const officer = /\.(officer|clerk)$/.test(notice.to_seat);
  const view = (duty: DutyRow): DutyView => dutyView(duty, item, whole!, facts, today, form);
  return {
    form,
    line: item.template.line,
    item: item.row.title,
    stage: stage ? stageName(stage, item) : '',
    plan: planName(item.plan),
    department: item.plan.template.department,
    ask: askOf(template?.ask ?? '', officer),
    basis: basisOf(first, template?.basis ?? '', facts),
    support: template?.by === 'lead' ? supportOf(item, facts) : '',
    officer,
    unheard: entries[0]!.unheard,
    handsIn: isToOwner(form) && stage?.row.meets === 'submit',
    seat: notice.to_seat === greeted ? null : (facts.seats.get(notice.to_seat) ?? notice.to_seat),
    duties: duties.map(view),
    due: say(due),
    timing: timing.words,
    late: timing.late,
    latest: latest !== null && latest > demand ? sayDay(latest) : null,
    demand: sayDay(demand),
    outside: say(item.row.due),
    outsideTiming: outside.words,
    outsideLate: outside.late,
    proof: proofOf(first, item, stage),
    provisional: item.row.provisional,
    missed: missed.map(sayDay).join(', '),
    why: notice.why,
    owing: owing.map(view),
    others: owing.filter((duty) => !about.has(duty)).map(view),
    owingDue: shared(owing.map(({ due }) => say(due))),
    count: {
      these: two(duties.length),
      owing: two(owing.length),
      all: two(all),
      done: two(all - owing.length),
    },
    told: { remind: toldOn('remind', stage, owing), chase: toldOn('chase', stage, owing) },
    letter: item.template.letter,
    reportTo: reportTo(notice.rung, template?.ladder ?? []),
    ...chiefsHand(entries, item, stage, facts),
    tomorrow: sayDay(tomorrow),
  };
}

/** A stage of a line that recurs is told with its period, so that no two subjects are alike. */
function stageName({ row: { title } }: StageFacts, { row }: ItemFacts): string {
  const time = row.state.task?.time;
  if (!time) return title;
  return time.unit === null ? `${title} ${time.name}` : `${title} – ${time.name}`;
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
