import type { Deadline, EventWords, Form } from '../../../workflows/rules/deadline/deadline';
import { read } from '../../../workflows/rules/deadline/read';
import type { Day } from '../../../workflows/rules/time';

/**
 * The days of the events that a deadline names, by its own names, beside those given. An event may be
 * given by its name, by its name in full ("UBND tỉnh công bố", "văn bản của Sở Nội vụ"), by the words
 * of the deadline or by how those begin or end; the fullest wins.
 */
export function byOwnNames(given: Record<string, Day>, deadline: Deadline): Record<string, Day> {
  const days = { ...given };
  const parts = deadline.parts.filter(({ says }) => says === 'event');
  const written = parts.length === 1 ? deadline.words.slice(parts[0]!.start, parts[0]!.end) : null;
  for (const event of eventsOf(deadline.form)) {
    const told = Object.keys(given)
      .map((typed) => ({ typed, closeness: closeness(typed, event, written) }))
      .filter(({ closeness }) => closeness > 0)
      .sort((a, b) => b.closeness - a.closeness || b.typed.length - a.typed.length);
    if (told[0]) days[event.name] = given[told[0].typed]!;
  }
  return days;
}

function eventsOf(form: Form): EventWords[] {
  switch (form.kind) {
    case 'when':
      return [form.event];
    case 'soon':
      return [form.after];
    case 'within':
      return 'event' in form.after ? [form.after.event] : [];
    case 'ahead':
      return 'event' in form.before ? [form.before.event] : [];
    case 'list':
      return form.of.flatMap(eventsOf);
    default:
      return [];
  }
}

/** How closely what is typed tells an event: 4 in full, 3 by name, 2 in other words, 1 by how it begins or ends; else 0. */
function closeness(typed: string, event: EventWords, written: string | null): 0 | 1 | 2 | 3 | 4 {
  const said = bare(typed);
  const name = bare(event.name);
  const full = event.who ? [`${event.who} ${name}`, `${name} của ${event.who}`].map(bare) : [];
  if (written !== null && bare(written) !== name) full.push(bare(written));
  if (full.includes(said)) return 4;
  if (said === name) return 3;
  if (isSame(typed, event)) return 2;
  const told = [name, ...full].map((words) => ` ${words} `);
  return told.some((words) => words.startsWith(` ${said} `) || words.endsWith(` ${said} `)) ? 1 : 0;
}

/** Whether the reader would call the two alike, and nobody else is told to bring it about. */
const isSame = (typed: string, { name, who }: EventWords): boolean =>
  ['khi', 'khi có', 'khi nhận được'].some((lead) => {
    const reading = read(`${lead} ${typed}`);
    if (!reading.ok || reading.deadline.form.kind !== 'when') return false;
    const { event } = reading.deadline.form;
    const byOther = who !== null && event.who !== null && bare(event.who) !== bare(who);
    return event.name === name && !byOther;
  });

/** In small letters, without the words that only say that it happens. */
const bare = (words: string): string =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:có|nhận được|tiếp nhận|nhận|được|việc) (?=\S)/u, '');
