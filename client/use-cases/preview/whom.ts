import type { People, PreviewOrder } from './walk-year';

/** More units than these are counted, not named. */
const NAMED = 4;

/** An item, or one of its stages. */
export interface Where {
  item: string;
  instance: number | null;
  stage: string | null;
}

export interface SeatNames {
  /** Seats as one reads them: posts by their titles, many units as a number. */
  seats(codes: string[]): string;
  units(codes: string[]): string;
}

export interface Whom extends SeatNames {
  /** "mục 3", or with one of its stages "mục 2 (lần 7) “Các phòng, đơn vị lập danh sách”". */
  place(where: Where): string;
}

/** "mục 3", of a line that recurs "mục 2 (lần 7)". */
export const sayItem = ({ item, instance }: Pick<Where, 'item' | 'instance'>): string =>
  instance === null || instance === 1 ? `mục ${item}` : `mục ${item} (lần ${instance})`;

const ROLES: Record<string, string> = { head: 'cấp trưởng', officer: 'chuyên viên' };

/** Names for the seats, units and stages of a plan that is looked at. */
export function whomOf({
  template,
  directory,
}: Pick<PreviewOrder, 'template' | 'directory'>): Whom {
  const stages = new Map(
    template.items.flatMap((item) =>
      item.stages.map(({ id, title }) => [`${item.no}/${id}`, title] as const),
    ),
  );
  return {
    ...seatNames(directory),
    place({ item, instance, stage }) {
      const whole = sayItem({ item, instance });
      return stage === null ? whole : `${whole} “${stages.get(`${item}/${stage}`) ?? stage}”`;
    },
  };
}

/** Names for the seats and units of a department. */
export function seatNames({ seats, units }: Pick<People, 'seats' | 'units'>): SeatNames {
  const titles = new Map(seats.map(({ code, title }) => [code, title]));
  const shorts = new Map(units.map(({ code, short }) => [code, short]));
  const title = (seat: string): string => {
    const said = titles.get(seat) ?? seat;
    // Several posts have one title: Phó Giám đốc Sở.
    return seats.filter((other) => other.title === said).length > 1 ? `${said} (${seat})` : said;
  };
  const named = (codes: string[]): string => {
    const different = [...new Set(codes)].sort();
    return different.length > NAMED
      ? `${different.length} đơn vị`
      : different.map((code) => shorts.get(code) ?? code).join(', ');
  };
  return {
    units: named,
    seats(codes) {
      const posts = codes.filter((code) => !(roleOf(code) in ROLES));
      const roles = Object.entries(ROLES).flatMap(([role, said]) => {
        const of = codes.filter((code) => roleOf(code) === role).map(unitOf);
        return of.length > 0 ? [{ said, units: named(of) }] : [];
      });
      const same = roles.every((role) => role.units === roles[0]!.units);
      const ofUnits =
        same && roles.length > 1
          ? [`${roles[0]!.units} (${roles.map(({ said }) => said).join(', ')})`]
          : roles.map(({ said, units: of }) => `${of} (${said})`);
      return [...[...new Set(posts)].map(title), ...ofUnits].join('; ');
    },
  };
}

const roleOf = (seat: string): string => seat.split('.')[1] ?? '';
const unitOf = (seat: string): string => seat.split('.')[0]!;
