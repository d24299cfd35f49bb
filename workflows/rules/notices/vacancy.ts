/** What a seat that cannot be written to was to be told, as far as that says who hears instead. */
export type Matter =
  /** Owed by a unit; its other owners hear of it too. */
  | 'owed'
  /** Asked of a director. */
  | 'decision'
  /** A rung of the ladder. */
  | 'report'
  /** A report that Chánh Văn phòng may see before it leaves. */
  | 'ahead'
  /** Chánh Văn phòng decides, as a director may. */
  | 'review'
  /** Văn phòng looks to it, whoever of Văn phòng it is. */
  | 'office'
  /** What somebody did himself was refused. */
  | 'own';

export interface Unheard {
  seat: string;
  matter: Matter;
  /** Nobody holds the seat; else its holder has no address. */
  vacant: boolean;
  /** The other seats that are told the same, or that another rung of the same report reaches. */
  others: string[];
  /** It begins what the seat answers for; reminders come later. */
  begins: boolean;
  /** The seat of Ban Giám đốc in charge. */
  deputy: string;
}

/** Who hears instead: of the thing itself, or that nobody is there for it. Null: nobody is to. */
export interface Instead {
  seat: string;
  of: 'thing' | 'vacancy';
}

const OFFICE = ['vp.chief', 'vp.clerk'];
const DIRECTOR = 'bgd.director';

/**
 * Who is told in the place of a seat that nobody can be written to in, in turn: the first who can be
 * is. Whoever is asked has the right to do it; where nobody else has, Văn phòng is asked to find who
 * does. None: others hear of it anyway, or it is of no use to anybody else.
 * @param reached whether somebody in that seat can be written to
 */
export function insteadOf(unheard: Unheard, reached: (seat: string) => boolean): Instead | null {
  return turns(unheard).find(({ seat }) => seat !== unheard.seat && reached(seat)) ?? null;

  function turns({ seat, matter, vacant, others, begins, deputy }: Unheard): Instead[] {
    const board = [deputy, DIRECTOR];
    const heard = others.some(reached);
    switch (matter) {
      case 'own':
      case 'ahead':
        return [];
      case 'owed':
        if (heard && (!begins || seat.startsWith('vp.'))) return [];
        return to('vacancy', [...OFFICE, ...board]);
      case 'report':
        return heard && vacant ? [] : to('vacancy', OFFICE);
      case 'decision':
        // Who is there but has no address is asked in person, not passed over.
        return [...(vacant ? to('thing', [DIRECTOR]) : []), ...to('vacancy', OFFICE)];
      case 'review':
        return [...(vacant ? to('thing', board) : []), ...to('vacancy', OFFICE)];
      case 'office':
        return [...to('thing', OFFICE), ...to('vacancy', board)];
    }
  }
}

const to = (of: Instead['of'], seats: string[]): Instead[] => seats.map((seat) => ({ seat, of }));
