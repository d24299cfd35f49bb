import type { DutyState, ItemState } from '../../workflows/rules/duty/state';
import type { ItemTemplate } from '../../workflows/rules/plan/plan';
import type { Day, Instant } from '../../workflows/rules/time';
import type { Holder } from '../store/directory';
import type { ItemKey, ItemRow, NoticeRow, PlanRow } from '../store/tables';
import type { DutyTable, StageTable } from '../store/tables/items';
import type { Selectable } from 'kysely';

export type StageRow = Selectable<StageTable>;
export type DutyRow = Selectable<DutyTable>;

/** A reminder, chase or report that came up before, and whom its letter went to. */
export interface Told {
  kind: 'remind' | 'chase' | 'report';
  duty: string | null;
  rung: number | null;
  generation: number;
  at: Instant;
  /** Null: it is due and has not been composed. */
  person: string | null;
}

export interface StageFacts {
  row: StageRow;
  duties: Map<string, DutyRow>;
  told: Told[];
}

export interface ItemFacts {
  row: ItemRow;
  plan: PlanRow;
  template: ItemTemplate;
  stages: Map<string, StageFacts>;
  /** Where something was handed in that the item has not seen; null: anywhere in the item or the stage. */
  onTheWay: { stage: string | null; duty: string | null }[];
}

/** What an intake that a letter speaks of was about. */
export interface Cited {
  verb: string;
  said: Record<string, unknown>;
  number: string | null;
  dated: Day | null;
  sender: string | null;
}

/** Everything that deciding on and writing a set of letters needs, read once. */
export interface Facts {
  items: Map<string, ItemFacts>;
  holders: Map<string, Holder>;
  seats: Map<string, string>;
  units: Map<string, string>;
  cited: Map<string, Cited>;
  /** Why a duty was last returned, its extension asked for or decided; see `reasonKey`. */
  reasons: Map<string, string>;
  /** The reports that are seen ahead; see `reportKey`. */
  reports: Map<string, ReportAhead>;
}

/** A planned report: when it leaves, to which seat, and whether that is held on its day. */
export interface ReportAhead {
  day: Day;
  seat: string;
  held: boolean;
}

type AboutReport = ItemKey & Pick<NoticeRow, 'stage' | 'duty' | 'rung' | 'generation'>;

/** A report and the question about it share a rung of one lateness. */
export const reportKey = (row: AboutReport): string =>
  [itemKey(row), row.stage, row.duty, row.rung, row.generation].join('/');

export const itemKey = ({ plan, no, instance }: ItemKey): string => `${plan}/${no}.${instance}`;

const indexes = new WeakMap<ItemState, Map<string, DutyState>>();

/** A duty as its item's workflow knows it, which says more than its row: promises, extensions. */
export function dutyState({ row }: ItemFacts, duty: DutyRow): DutyState | undefined {
  let index = indexes.get(row.state);
  if (!index) {
    index = new Map(
      row.state.stages.flatMap(({ id, duties }) =>
        duties.map((each) => [`${id}/${each.id}`, each] as const),
      ),
    );
    indexes.set(row.state, index);
  }
  return index.get(`${duty.stage}/${duty.id}`);
}

/** Asks Chánh Văn phòng to look at a report before it leaves. */
export const isAhead = ({ kind, duty, rung }: NoticeRow): boolean =>
  kind === 'ask' && duty !== null && rung !== null && rung > 0;

/** Reasons are kept by verb and duty: the last one counts. */
export const reasonKey = (verb: string, duty: Pick<DutyRow, 'stage' | 'id'> & ItemKey): string =>
  `${verb} ${itemKey(duty)}/${duty.stage}/${duty.id}`;
