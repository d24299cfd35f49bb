import type { Insertable, Selectable } from 'kysely';
import type { UnitTable, PersonTable, SeatTable, HoldingTable } from './tables/directory';
import type { PlanTable, PlanVersionTable, CalendarTable } from './tables/plans';
import type { ItemTable, StageTable, DutyTable, LedgerTable } from './tables/items';
import type {
  IntakeTable,
  LetterInTable,
  SubmissionTable,
  FileTable,
  DirectionTable,
} from './tables/intakes';
import type {
  NoticeTable,
  LetterTable,
  DigestTable,
  CourierTable,
  LinkTable,
  InboxTable,
} from './tables/letters';
import type { BuildTable, ChoreTable } from './tables/system';

export type { ItemKey } from './tables/items';

/** The record: every table by its name. */
export interface Tables {
  units: UnitTable;
  people: PersonTable;
  seats: SeatTable;
  holdings: HoldingTable;
  plans: PlanTable;
  items: ItemTable;
  stages: StageTable;
  duties: DutyTable;
  intakes: IntakeTable;
  letters_in: LetterInTable;
  submissions: SubmissionTable;
  files: FileTable;
  directions: DirectionTable;
  notices: NoticeTable;
  letters: LetterTable;
  ledger: LedgerTable;
  digests: DigestTable;
  couriers: CourierTable;
  links: LinkTable;
  inbox: InboxTable;
  builds: BuildTable;
  chores: ChoreTable;
  calendars: CalendarTable;
  plan_versions: PlanVersionTable;
}

export type NoticeRow = Selectable<NoticeTable>;
export type LetterRow = Selectable<LetterTable>;
export type ItemRow = Selectable<ItemTable>;
export type PlanRow = Selectable<PlanTable>;
export type IntakeRow = Selectable<IntakeTable>;
export type NewNotice = Insertable<NoticeTable>;
export type NewLetter = Insertable<LetterTable>;
