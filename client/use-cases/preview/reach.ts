import type { Seat } from '../../../config/directory';
import { gaps, type Holding } from '../../../workflows/rules/notices/holding';
import { mailTime } from '../../../workflows/rules/notices/mail-times';
import { addDays, dayOf, sayDay, type Day } from '../../../workflows/rules/time';
import type { PreviewOrder, WalkedYear } from './walk-year';

/** Days of the year on which nobody holds a seat. */
export interface Vacant {
  seat: string;
  title: string;
  unit: string;
  from: Day;
  to: Day;
  /** Notices that fall to the seat in these days; somebody else is told where somebody must be. */
  notices: number;
}

/** Days of the year on which a seat's holder has no address. */
export interface Unreachable extends Vacant {
  person: string;
  name: string;
  /** The seat answers for duties of the plan itself; the plan is not started. */
  owner: boolean;
  /** One Vietnamese sentence. */
  said: string;
}

type Span = { from: Day; to: Day };

/** Units that lines name and that the directory does not have, each at its line. */
export function unknownUnits({ template, directory }: PreviewOrder): string[] {
  const known = new Set(directory.units.map(({ code }) => code));
  return template.named.filter(({ code }) => !known.has(code)).map(({ unknown }) => unknown);
}

/** The seats that nobody holds for a time while their unit is there. */
export function vacantIn(walked: WalkedYear): Vacant[] {
  const { holdings } = walked.order.directory;
  return seatsThere(walked).flatMap(({ seat, there }) =>
    gaps(
      holdings.filter((holding) => holding.seat === seat.code),
      there.from,
      there.to,
    ).map((gap) => {
      const span = { from: gap.from, to: gap.to ?? there.to };
      return { ...named(seat), ...span, notices: countIn(walked, seat.code, span) };
    }),
  );
}

/** The seats whose holders cannot be written to. */
export function unreachableIn(walked: WalkedYear): Unreachable[] {
  const { holdings, people } = walked.order.directory;
  const owners = ownersIn(walked);
  return seatsThere(walked).flatMap(({ seat, there }) =>
    holdings
      .filter((holding) => holding.seat === seat.code)
      .flatMap((holding): Unreachable[] => {
        const person = people.find(({ id }) => id === holding.person);
        const spans = answeredFor(holding, holdings, there);
        if (person?.email || spans.length === 0) return [];
        const owner = owners.has(seat.code);
        return spans.map((span) => ({
          ...named(seat),
          person: holding.person,
          name: person?.name ?? holding.person,
          ...span,
          notices: countIn(walked, seat.code, span),
          owner,
          said: sentence(seat, person?.name ?? holding.person, span, owner),
        }));
      }),
  );
}

function sentence({ code, title }: Seat, name: string, span: Span, owner: boolean): string {
  const days = `từ ngày ${sayDay(span.from)} đến ngày ${sayDay(span.to)}`;
  const what = owner
    ? 'không nhận được việc được giao; đề nghị ghi địa chỉ vào danh mục, hoặc ghi khuyết nếu chức vụ chưa có người'
    : 'không nhận được thư; đề nghị ghi địa chỉ vào danh mục';
  return `${title} (${code}, ${name}) chưa có địa chỉ thư ${days}: ${what}`;
}

const named = ({ code, title, unit }: Seat): Pick<Vacant, 'seat' | 'title' | 'unit'> => ({
  seat: code,
  title,
  unit,
});

/** The seats of the units that exist, with the days of the year on which they do. */
function seatsThere({ order, year }: WalkedYear): { seat: Seat; there: Span }[] {
  const { seats, units } = order.directory;
  const last = dayOf(year.until);
  return seats.flatMap((seat) => {
    const unit = units.find(({ code }) => code === seat.unit);
    if (!unit) return [];
    const there = {
      from: unit.from > year.facts.startedOn ? unit.from : year.facts.startedOn,
      to: unit.to !== null && unit.to < last ? unit.to : last,
    };
    return there.from <= there.to ? [{ seat, there }] : [];
  });
}

/** The days on which a holding answers for its seat: whoever stands in goes before the holder. */
function answeredFor(holding: Holding, all: Holding[], there: Span): Span[] {
  const from = holding.from > there.from ? holding.from : there.from;
  const to = holding.to !== null && holding.to < there.to ? holding.to : there.to;
  if (from > to) return [];
  const before = holding.acting
    ? []
    : all.filter(({ acting, seat }) => acting && seat === holding.seat);
  return gaps(before, from, to).map((gap) => ({ from: gap.from, to: gap.to ?? to }));
}

/** The seats that answer for a duty of the plan. */
function ownersIn({ items }: WalkedYear): Set<string> {
  const states = items.flatMap(({ moments }) => moments.at(-1)!.state.stages);
  return new Set(states.flatMap(({ duties }) => duties.map(({ seat }) => seat)));
}

function countIn({ year, items }: WalkedYear, seat: string, { from, to }: Span): number {
  const { calendar, template } = year;
  const [first, end] = [from, addDays(to, 1)];
  return items
    .flatMap(({ notices }) => notices)
    .filter((notice) => notice.to === seat)
    .map(({ at }) => dayOf(mailTime(calendar, template.mail, at)))
    .filter((day) => day >= first && day < end).length;
}
