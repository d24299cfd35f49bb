import type { Directory } from '../../../config/directory';
import { holderOn } from '../../../workflows/rules/notices/holding';
import type { PlannedNotice } from '../../../workflows/rules/notices/notice';
import type { SilentLetter } from '../../../workflows/rules/notices/silent-year';
import { addDays, dayOf, weekday, type Day } from '../../../workflows/rules/time';

/** One person's mail of a day. */
export interface DayLoad {
  day: Day;
  letters: number;
  notices: number;
  /** Different things told: the same of many units is one. */
  things: number;
}

/** What one person is told in a year, in all the seats that he holds. */
export interface PersonLoad {
  person: string;
  name: string;
  seats: string[];
  letters: number;
  notices: number;
  days: DayLoad[];
}

/** A day, or a week from Monday to Sunday, that is too much for one person. */
export interface Collision {
  person: string;
  name: string;
  seats: string[];
  span: 'day' | 'week';
  from: Day;
  to: Day;
  letters: number;
  things: number;
  /** Numbers of the items that meet. */
  items: string[];
}

/** From how much on a day or a week is a collision: things in a day, letters in a week. */
const TOO_MUCH = { day: 4, week: 4 };

type People = Pick<Directory, 'people' | 'holdings'>;

interface Mailbox {
  person: string;
  name: string;
  seats: string[];
  byDay: Map<Day, SilentLetter[]>;
}

/** How much each person is told, the most burdened first. */
export function loadsOf(letters: SilentLetter[], directory: People): PersonLoad[] {
  return mailboxesOf(letters, directory)
    .map(({ person, name, seats, byDay }) => {
      const days = [...byDay].map(([day, some]) => ({ day, ...weigh(some) }));
      return {
        person,
        name,
        seats,
        letters: days.reduce((sum, day) => sum + day.letters, 0),
        notices: days.reduce((sum, day) => sum + day.notices, 0),
        days,
      };
    })
    .sort((a, b) => b.letters - a.letters || (a.person < b.person ? -1 : 1));
}

/** The days and weeks that are too much for one person, in their order. */
export function collisionsOf(letters: SilentLetter[], directory: People): Collision[] {
  return mailboxesOf(letters, directory)
    .flatMap(({ byDay, ...who }) => {
      const { person, name, seats } = who;
      const weeks = new Map<Day, SilentLetter[]>();
      for (const [day, some] of byDay) {
        const monday = addDays(day, 1 - weekday(day));
        weeks.set(monday, [...(weeks.get(monday) ?? []), ...some]);
      }
      const found: Collision[] = [];
      const note = (span: Collision['span'], from: Day, to: Day, some: SilentLetter[]): void => {
        const load = weigh(some);
        const much = span === 'day' ? load.things : load.letters;
        if (much < TOO_MUCH[span]) return;
        const items = [...new Set(some.flatMap(({ notices }) => notices.map(({ item }) => item)))];
        const { letters: sent, things } = load;
        found.push({ person, name, seats, span, from, to, letters: sent, things, items });
      };
      for (const [day, some] of byDay) note('day', day, day, some);
      for (const [monday, some] of weeks) note('week', monday, addDays(monday, 6), some);
      return found;
    })
    .sort((a, b) =>
      a.from === b.from ? (a.person < b.person ? -1 : 1) : a.from < b.from ? -1 : 1,
    );
}

const thingOf = ({ item, instance, stage, kind }: PlannedNotice): string =>
  [item, instance, stage, kind].join('/');

function weigh(letters: SilentLetter[]): Omit<DayLoad, 'day'> {
  const notices = letters.flatMap((letter) => letter.notices);
  return {
    letters: letters.length,
    notices: notices.length,
    things: new Set(notices.map(thingOf)).size,
  };
}

function mailboxesOf(letters: SilentLetter[], { people, holdings }: People): Mailbox[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const boxes = new Map<string, Mailbox>();
  for (const letter of letters.toSorted((a, b) => a.at - b.at)) {
    const day = dayOf(letter.at);
    const person = holderOn(holdings, letter.to, day)?.person ?? letter.to;
    const box = boxes.get(person) ?? {
      ...{ person, name: names.get(person) ?? person },
      ...{ seats: [], byDay: new Map<Day, SilentLetter[]>() },
    };
    boxes.set(person, box);
    if (!box.seats.includes(letter.to)) box.seats.push(letter.to);
    box.byDay.set(day, [...(box.byDay.get(day) ?? []), letter]);
  }
  return [...boxes.values()];
}
