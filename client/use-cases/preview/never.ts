import { read } from '../../../workflows/rules/deadline/read';
import { rungDays } from '../../../workflows/rules/notices/ladder';
import { lateAfter, toldAt } from '../../../workflows/rules/plan/lateness';
import type { StageState } from '../../../workflows/rules/duty/state';
import { dueOf } from '../../../workflows/rules/duty/due';
import { isReminder } from '../../../workflows/rules/notices/notice';
import type { StageTemplate } from '../../../workflows/rules/plan/plan';
import type { Moment, SilentItem, SilentYear } from '../../../workflows/rules/notices/silent-year';
import { dayOf, sayDay, type Day } from '../../../workflows/rules/time';
import type { WalkedYear } from './walk-year';

/** A rule of the template that comes to nothing in this year, or too late to help. */
export interface NeverFires {
  item: string;
  stage: string | null;
  rule: 'remind' | 'rung' | 'missing' | 'watch' | 'not-arisen';
  /** The rule's own number: working days before, or the rung; null where it has none. */
  number: number | null;
  /** One Vietnamese sentence. */
  said: string;
}

/**
 * The rules that can never fire, or only when nothing can be done any more: of a line that recurs,
 * those that come to nothing in every one of its times. What fires after the year's last day does fire.
 * @param far the items, followed past that day
 */
export function rulesThatNeverFire({ year, items }: WalkedYear, far: SilentItem[]): NeverFires[] {
  const times = new Map<string, NeverFires[][]>();
  items.forEach((walked, i) => {
    const { no, stages } = walked.item;
    const inStages = stages.flatMap((stage) => inStage(year, far[i]!, stage));
    times.set(no, [...(times.get(no) ?? []), [...inItem(year, walked), ...inStages]]);
  });
  return [...times.values()].flatMap(([first = [], ...others]) =>
    first.filter((never) => others.every((found) => found.some((other) => isSame(never, other)))),
  );
}

const isSame = (a: NeverFires, b: NeverFires): boolean =>
  a.stage === b.stage && a.rule === b.rule && a.number === b.number;

function inItem(year: SilentYear, { item, moments, notices }: SilentItem): NeverFires[] {
  const { dates } = moments.at(-1)!.computed;
  const found: NeverFires[] = [];
  const note = (rule: NeverFires['rule'], said: string): void => {
    found.push({ item: item.no, stage: null, rule, number: null, said: `Mục ${item.no}: ${said}` });
  };
  const isTold = (about: string): boolean => notices.some(({ key }) => key.includes(about));
  const { missing } = dates.marks;
  if (missing !== undefined && dates.outside !== null && missing > dates.outside) {
    const days = `ngày báo cáo ${sayDay(dayOf(missing))}, thời hạn ${sayDay(dayOf(dates.outside))}`;
    note(
      'missing',
      `báo cáo chưa có văn bản (missing) rơi sau thời hạn, không còn tác dụng: ${days}`,
    );
  }
  if (item.watch && !isTold('/watch/') && !isTold('/check-in/')) {
    const until = sayDay(dayOf(year.until));
    note('watch', `không có lần nào hỏi văn bản đã đến chưa (watch) trước ngày ${until}`);
  }
  if (item.mayNotArise && !isTold('/not-arisen/'))
    note('not-arisen', 'không có ngày hỏi “Không phát sinh” (mayNotArise) trong năm');
  return found;
}

function inStage(year: SilentYear, walked: SilentItem, template: StageTemplate): NeverFires[] {
  const { item } = walked;
  const found: NeverFires[] = [];
  const note = (rule: NeverFires['rule'], number: number, said: string): void => {
    const whole = `Mục ${item.no}, bước “${template.title}”: ${said}`;
    found.push({ item: item.no, stage: template.id, rule, number, said: whole });
  };
  for (const days of tooEarly(year, walked, template))
    note(
      'remind',
      days,
      `không kịp nhắc trước ${days} ngày làm việc, vì ngày đó bước chưa mở hoặc vừa mở`,
    );
  for (const { rung, day, outside } of tooLate(year, walked, template))
    note('rung', rung, `báo cáo cấp ${rung} ngày ${sayDay(day)}, sau thời hạn ${sayDay(outside)}`);
  return found;
}

/** The reminders whose day is past when the owners are first told. */
function tooEarly(year: SilentYear, walked: SilentItem, template: StageTemplate): number[] {
  const { before } = template.reminders;
  const counted = countedFromOpening(template);
  if (counted !== null) return before.filter((days) => days >= counted);
  const stage = stageIn(walked, template.id);
  if (!stage || stage.phase !== 'open' || stage.duties.length === 0) return [];
  const told = walked.notices.filter(
    (notice) => notice.stage === template.id && isReminder(notice),
  );
  return before.filter((_, i) => !told.some(({ occurrence }) => occurrence === i + 1));
}

/** Working days from a stage's opening to its deadline, where its words say so. */
function countedFromOpening({ due, by }: StageTemplate): number | null {
  const reading = due === null ? null : read(due);
  if (!reading?.ok || by === 'named') return null;
  const { form } = reading.deadline;
  if (form.kind !== 'within' || form.span.unit !== 'working') return null;
  return 'event' in form.after && form.after.event.name === 'mở bước' ? form.span.count : null;
}

interface LateRung {
  rung: number;
  day: Day;
  outside: Day;
}

/** Rungs of which a director would hear when the outside date is over. */
function tooLate(year: SilentYear, walked: SilentItem, template: StageTemplate): LateRung[] {
  const moment = walked.moments.at(-1)!;
  const stage = stageIn(walked, template.id);
  const { outside } = moment.state.dates;
  const duty = stage?.duties[0];
  if (!stage || stage.phase !== 'open' || !duty || outside === null) return [];
  const due = dueOf(moment.state, stage, duty);
  // What is due on that very day can only be reported after it.
  if (due === null || due >= dayOf(outside)) return [];
  const base = lateAfter(due, dayOf(toldAt({ ...year, mail: year.template.mail }, duty)));
  return rungDays({
    ...{ state: moment.state, stage, duty, ladder: template.ladder, base },
    ...{ holdMost: year.template.holdMost, calendar: year.calendar },
  })
    .filter(({ day, to }) => day > dayOf(outside) && !(to === 'chief' && duty.unit === 'vp'))
    .map(({ rung, day }) => ({ rung, day, outside: dayOf(outside) }));
}

const stageIn = ({ moments }: SilentItem, id: string): StageState | undefined =>
  (moments.at(-1) as Moment).state.stages.find((stage) => stage.id === id);
