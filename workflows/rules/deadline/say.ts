import { sayNamedDate } from './reading/dates';
import type { CivilDate, Deadline, Edge, EventWords, Form, Hour, Period } from './deadline';
import { sayAnchor } from './reading/anchors';
import { sayCycle } from './reading/cycle-said';
import { sayEventClause } from './reading/events';
import { sayHour } from './reading/hours';
import { isDeed, isOccasion } from './reading/papers';
import { saySchedule } from './reading/schedules';
import { saySpan } from './reading/spans';
import { sayNthWeekday } from './reading/weekdays';
import { sayPeriod } from './reading/period-days';

/**
 * A deadline in official wording, "trước ngày 10/12/2021". Reading it gives the same form, hour and
 * tentativeness.
 */
export function say({ form, hour, tentative, roll }: Deadline): string {
  const said =
    form.kind === 'period' && !form.window && !form.strict
      ? `hoàn thành trong ${inWords(form.period)}`
      : sayForm(form, hour);
  const whole = tentative ? `dự kiến ${said}` : said;
  return roll ? `${whole}; nếu trùng ngày nghỉ thì ${ROLLED[roll]}` : whole;
}

const ROLLED = {
  back: 'chuyển về ngày làm việc liền trước',
  forward: 'chuyển sang ngày làm việc tiếp theo',
} as const;

function sayForm(form: Form, hour: Hour | null): string {
  switch (form.kind) {
    case 'period':
      if (form.strict) return `trước ${named(inWords(form.period), 'năm nay')}`;
      return `${form.window ? 'trong' : 'chậm nhất hết'} ${inWords(form.period)}`;
    case 'date':
      return limited(sayNamedDate(form.date), form.strict, hour);
    case 'between':
      if (form.after)
        return `sau ${sayEdge(form.from)} và ${limited(sayEdge(form.to), form.strict, hour)}`;
      return `từ ${form.fromHour ? `${sayHour(form.fromHour)} ` : ''}${sayOpening(form.from)} đến ${sayUntil(form.strict, hour)} ${sayEdge(form.to)}`;
    case 'from':
      return `${form.after ? 'sau' : 'bắt đầu từ'} ${sayOpening(form.from)}`;
    case 'point':
      return limited(`${sayPoint(form)} ${inWords(form.period)}`, form.strict, hour);
    case 'when':
      return sayWhen(form.event);
    case 'soon':
      return saySoon(form.after, form.days, hour);
    case 'within':
      return (
        `trong thời hạn ${saySpan(form.span)} kể từ ${sayAnchor(form.after)}` +
        (form.including ? ' (tính cả ngày đó)' : '') +
        (form.until ? sayUntilDay(form.until, form.before === true) : '')
      );
    case 'ahead':
      return `chậm nhất ${saySpan(form.span)} trước ${sayAnchor(form.before)}`;
    case 'standing':
      return 'thường xuyên';
    case 'demand':
      return 'đột xuất';
    case 'schedule':
      return saySchedule(form.of);
    case 'recurring':
      return sayCycle(form, hour);
    case 'list':
  }
  const all = form.of.map((one) => sayForm(one, hour));
  // Of unlike times one could be the end of another: "trong tháng 8 và chậm nhất ngày 25/9".
  if (new Set(form.of.map(({ kind }) => kind)).size > 1)
    return all.map((said, i) => `đợt ${i + 1}: ${said}`).join('; ');
  const joint = endsWithDay(form.of) ? '; ' : ' và ';
  return `${all.slice(0, -1).join('; ')}${joint}${all.at(-1)}`;
}

/** Whether the day of the last would be read as that of all: "hằng tháng và hằng năm, trước ngày 15/12". */
function endsWithDay(forms: Form[]): boolean {
  const [before, last] = forms.slice(-2);
  const isBare = before?.kind === 'recurring' && before.on === null;
  return isBare && last?.kind === 'recurring' && last.on !== null;
}

const sayUntilDay = (until: CivilDate, before: boolean): string =>
  before ? `, trước ${sayNamedDate(until)}` : ` nhưng không quá ${sayNamedDate(until)}`;

const POINTS = { first: 'đầu', middle: 'giữa', last: 'cuối' } as const;

const sayPoint = ({ at, working }: Extract<Form, { kind: 'point' }>): string =>
  typeof at === 'object'
    ? sayNthWeekday(at)
    : working
      ? `ngày làm việc ${at === 'first' ? 'đầu tiên' : 'cuối cùng'} của`
      : POINTS[at];

/** "trước", "chậm nhất", or the hour before which it is due. */
function limited(day: string, strict: boolean, hour: Hour | null): string {
  if (hour === null) return `${strict ? 'trước' : 'chậm nhất'} ${day}`;
  return `${hour.includes(':') ? 'trước' : 'trong'} ${sayHour(hour)} ${day}`;
}

const sayUntil = (strict: boolean, hour: Hour | null): string =>
  hour !== null ? sayHour(hour) : strict ? 'trước' : 'hết';

/** "tháng 7 năm 2021": a sentence writes the year out. */
const inWords = (period: Period): string =>
  period.year !== null && ['week', 'month', 'quarter'].includes(period.unit)
    ? `${sayPeriod(period, null)} năm ${period.year}`
    : sayPeriod(period, period.year);

const sayEdge = (edge: Edge): string => ('unit' in edge ? inWords(edge) : sayNamedDate(edge));

/** "Năm" alone names no year. */
const named = (said: string, year: string): string => (said === 'năm' ? year : said);

/** Where a stretch begins. */
const sayOpening = (edge: Edge): string => named(sayEdge(edge), 'đầu năm');

function sayWhen(event: EventWords): string {
  if (event.name === 'tiến độ') return `theo tiến độ${event.who ? ` của ${event.who}` : ''}`;
  const after = isDeed(event) || event.name.startsWith('mục ');
  return after ? sayAfter(event) : `khi ${sayEventClause(event)}`;
}

/** "sau khi UBND tỉnh công bố", "sau hội nghị". */
function sayAfter(event: EventWords): string {
  const [first = '', second = ''] = event.name.toLowerCase().split(' ');
  return `sau ${!event.comes && isOccasion(first, second) ? '' : 'khi '}${sayEventClause(event)}`;
}

function saySoon(after: EventWords, days: 0 | 1 | null, hour: Hour | null): string {
  if (days === null) return `ngay ${sayAfter(after)}`;
  const anchor = sayAnchor({ event: after });
  if (days === 1) return limited(`ngày làm việc tiếp theo kể từ ${anchor}`, false, hour);
  return anchor.startsWith('ngày nhận') ? `trong ${anchor}` : `trong ngày kể từ ${anchor}`;
}
