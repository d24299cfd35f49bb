import { createHash } from 'node:crypto';
import { createEvents, type DateArray } from 'ics';
import { addDays, type Day, type Instant } from '../../../workflows/rules/time';
import type { PlanDay } from './plan-days';

export interface IcsOrder {
  /** The calendar's name in the reader's program. */
  name: string;
  /** Whose plan it is: the same plan of two departments are two sets of events. */
  department: string;
  days: PlanDay[];
  /** As of when the days hold; a later file replaces the events of an earlier one. */
  stamp: Instant;
}

/**
 * The days of a plan as an iCalendar file (RFC 5545): all-day events, which belong to no zone and
 * stay on their day wherever they are read.
 */
export function icsOf({ name, department, days, stamp }: IcsOrder): string {
  const domain = `${createHash('sha256').update(department).digest('hex').slice(0, 12)}.dondoc.example`;
  const events = days.map(({ id, day, title, about }) => ({
    uid: `${id}@${domain}`,
    // Not in the library's types; without it every file would differ.
    ...{ timestamp: stamp },
    start: dateOf(day),
    end: dateOf(addDays(day, 1)),
    title,
    description: about.join('\n'),
    busyStatus: 'FREE' as const,
    transp: 'TRANSPARENT' as const,
  }));
  const head = { productId: '-//dondoc//VI', method: 'PUBLISH', calName: escaped(name) };
  const { error, value } = createEvents(events, head);
  if (error || !value) throw new Error(`cannot write the calendar "${name}": ${String(error)}`);
  return value.replaceAll('\r\n\t', '').split('\r\n').map(fold).join('\r\n');
}

const dateOf = (day: Day): DateArray => day.split('-').map(Number) as DateArray;

/** The library escapes the texts of events, not the calendar's name. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&');

/** A content line has at most this many octets (RFC 5545, 3.1). */
const LONGEST = 75;

/** Vietnamese letters have up to three octets; the library counts letters. */
function fold(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LONGEST) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join('\r\n ');
}
