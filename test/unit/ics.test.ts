import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAssumption } from '../../client/use-cases/preview/assumption';
import { icsOf } from '../../client/use-cases/preview/ics';
import { daysOfYear } from '../../client/use-cases/preview/plan-days';
import { walkYear } from '../../client/use-cases/preview/walk-year';
import { yearWith } from '../../client/use-cases/preview/what-if';
import { loadPlanTemplate } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import { at } from '../../workflows/rules/time';
import { dondoc } from '../support/command-line';
import { orderOf } from '../support/foreseen';
import { directoryOf } from '../support/small-year';

const year = orderOf();
const { template } = year;
const days = daysOfYear(walkYear(year));
const order = {
  name: template.title,
  department: template.department,
  days,
  stamp: at('2021-06-04', '08:00'),
};
const text = icsOf(order);

const reader = async () => (await import('ical.js')).default;
let ICAL: Awaited<ReturnType<typeof reader>>;

/** The events as another library reads them. */
const eventsOf = (ics: string) =>
  new ICAL.Component(ICAL.parse(ics) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));

/** What the command line prints for the seed's year in a time zone, where no dondoc runs. */
async function printedIn(TZ: string): Promise<string> {
  const DONDOC_DATA = await mkdtemp(path.join(tmpdir(), 'dondoc-ics-'));
  const command = ['ics', 'cchc', '--year', '2021', '--directory', 'mau'];
  return (await dondoc({ TZ, DONDOC_DATA }, ...command)).out;
}

describe('the calendar file of a plan', () => {
  let events: ReturnType<typeof eventsOf>;

  beforeAll(async () => {
    ICAL = await reader();
    events = eventsOf(text);
  });

  it('has every deadline of item 3 on its day, for the whole day', () => {
    const third = events.filter(({ uid }) => uid.startsWith('cchc-2021-3.1-'));
    expect(
      third.map(({ uid, startDate, endDate }) => [
        uid.split('@')[0]!.slice('cchc-2021-3.1-'.length),
        startDate.toString(),
        endDate.toString(),
        startDate.isDate,
      ]),
    ).toEqual([
      ['opens', '2021-08-01', '2021-08-02', true],
      ['unit-lists-due', '2021-08-17', '2021-08-18', true],
      ['merged-list-due', '2021-08-24', '2021-08-25', true],
      ['approve-due', '2021-08-26', '2021-08-27', true],
      ['sent-out-due', '2021-08-30', '2021-08-31', true],
      ['due', '2021-08-31', '2021-09-01', true],
    ]);
  });

  it('is read back with the Vietnamese that was written, commas and line breaks too', () => {
    expect(events.map(({ summary }) => summary)).toEqual(days.map(({ title }) => title));
    expect(events.map(({ description }) => description)).toEqual(
      days.map(({ about }) => about.join('\n')),
    );
    expect(events.some(({ description }) => description.includes('\n'))).toBe(true);
    expect(events.some(({ summary }) => summary.includes(','))).toBe(true);
  });

  it('has no line of more than 75 octets, and no letter cut in two', () => {
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(lines.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(10);
  });

  it('names each event once, the same whenever it is written, others for another department', () => {
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(icsOf(order)).toBe(text);
    const later = eventsOf(icsOf({ ...order, stamp: at('2021-09-01', '09:00') }));
    expect(later.map(({ uid }) => uid)).toEqual(uids);
    const other = eventsOf(icsOf({ ...order, department: 'Sở Nội vụ' }));
    expect(other.filter(({ uid }) => uids.includes(uid))).toEqual([]);
  });

  it('has every time of a line that recurs as an event of its own, with its period', () => {
    const plan = path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml');
    const lines = walkYear(
      orderOf({
        template: loadPlanTemplate(plan),
        directory: directoryOf('qlxd', 'qhkt', 'ttra'),
      }),
    );
    const all = daysOfYear(lines);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const due = all.filter(({ id }) => /-2\.\d-due$/.test(id));
    expect(due.map(({ day }) => day.slice(5))).toEqual([
      ...['06-14', '07-14', '08-13', '09-14', '10-14', '11-12', '12-14'],
    ]);
    expect(new Set(due.map(({ title }) => title)).size).toBe(7);
    const handIn = all.filter(({ id }) => /-2\.\d-hand-in-due$/.test(id));
    expect(handIn).toHaveLength(7);
    expect(handIn[0]!.title).toBe('Hạn mục 2: Nộp sản phẩm – báo cáo tiến độ (tháng 6/2021)');
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  });

  it('has nothing yet of what waits for its letter', () => {
    expect(events.filter(({ uid }) => /-[146]\.1-/.test(uid))).toEqual([]);
  });

  it('has no opening of what waits for its month and for a letter too, but its deadlines', () => {
    const second = events.filter(({ uid }) => uid.startsWith('cchc-2021-2.1-'));
    const ids = second.map(({ uid }) => uid.split('@')[0]!.slice('cchc-2021-2.1-'.length));
    expect(ids).not.toContain('opens');
    expect(ids).toContain('due');
  });

  it.each([
    // Before its month, and in it.
    ['2021-06-10', '2021-07-01'],
    ['2021-07-12', '2021-07-12'],
  ])('has it where a letter is thought to come on %s', (on, opens) => {
    const assumed = readAssumption(`letter:2=${on}`)!;
    const found = daysOfYear(yearWith(year, [assumed])).find(({ id }) => id.endsWith('-2.1-opens'));
    expect(found?.day).toBe(opens);
  });

  it('is the same to the byte in UTC, in New York and in Vietnam', async () => {
    const printed = await Promise.all(
      ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'].map((zone) => printedIn(zone)),
    );
    expect(printed).toEqual([text, text, text]);
  });
});
