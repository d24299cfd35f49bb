import type { Day } from '../../../workflows/rules/time';

export interface UnitTable {
  code: string;
  name: string;
  short: string;
  /** department room, subordinate unit, office or board */
  kind: 'room' | 'subordinate' | 'office' | 'board';
  /** Seat of the Phó Giám đốc in charge of it. */
  supervisor: string | null;
  valid_from: Day;
  valid_to: Day | null;
}

export interface PersonTable {
  id: string;
  name: string;
  email: string | null;
}

export interface SeatTable {
  /** `<unit>.<role>`, deputies numbered: `bgd.deputy-1`. */
  code: string;
  unit: string;
  role: 'head' | 'officer' | 'clerk' | 'chief' | 'deputy' | 'director';
  title: string;
}

export interface HoldingTable {
  seat: string;
  person: string;
  from_day: Day;
  to_day: Day | null;
  /** Stands in for the holder in these days. */
  acting: boolean;
}
