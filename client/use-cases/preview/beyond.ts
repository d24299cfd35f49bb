import { dueOf } from '../../../workflows/rules/duty/due';
import { hasEnded, owes, type StageState } from '../../../workflows/rules/duty/state';
import type { PlannedNotice } from '../../../workflows/rules/notices/notice';
import type { Moment, SilentItem } from '../../../workflows/rules/notices/silent-year';
import { at, dayOf, sayDay, type Day, type Instant } from '../../../workflows/rules/time';
import { walkItems, type WalkedYear } from './walk-year';
import type { Whom } from './whom';

/** Days on which something is told. */
interface Told {
  first: Day;
  last: Day;
  count: number;
}

/** What of a plan lies after the last day that is looked at. */
export interface Beyond {
  item: string;
  instance: number;
  /** Null: the item as a whole. */
  stage: string | null;
  /** A deadline after that day; null: it is before, or there is none. */
  due: Day | null;
  /** What is told after that day because of a deadline. */
  letters: Told | null;
  /** What Văn phòng, or who does standing work, is asked again and again until something is done. */
  asked: Told | null;
}

/** No plan reaches further: a programme of several years. */
const YEARS = 10;

/** How far the items of a year are followed to see what lies after its last day. */
export const farFrom = (until: Instant): Instant =>
  at(`${Number(dayOf(until).slice(0, 4)) + YEARS}-12-31`, '23:59:59');

/** The items of a walked year, followed past its last day while nobody answers. */
export const walkOn = ({ order, year }: WalkedYear): SilentItem[] =>
  walkItems({ order, year: { ...year, until: farFrom(year.until) } });

/** What lies after an instant of items that were followed far past it. */
export const beyond = (items: SilentItem[], until: Instant): Beyond[] =>
  items.flatMap((walked) => beyondOf(walked, until));

function beyondOf({ item, moments, notices }: SilentItem, until: Instant): Beyond[] {
  const moment = moments.at(-1)!;
  const { state } = moment;
  if (hasEnded(state)) return [];
  const after = notices.filter((notice) => notice.at > until);
  const open = state.stages.filter(({ phase }) => phase === 'ahead' || phase === 'open');
  return [null, ...open].flatMap((stage): Beyond[] => {
    const own = after.filter((notice) => notice.stage === (stage?.id ?? null));
    const day = stage === null ? outsideOf(moment) : latestDue(moment, stage);
    const found = {
      due: day !== null && day > dayOf(until) ? day : null,
      letters: toldIn(own.filter((notice) => !goesOn(notice))),
      asked: toldIn(own.filter(goesOn)),
    };
    if (Object.values(found).every((each) => each === null)) return [];
    return [{ item: item.no, instance: state.instance, stage: stage?.id ?? null, ...found }];
  });
}

/** Asks about no duty come again and again; their end is only the end of what is planned. */
const goesOn = ({ kind, duty }: PlannedNotice): boolean => kind === 'ask' && duty === null;

const outsideOf = ({ state, computed }: Moment): Day | null =>
  computed.dates.outside === null || state.issuedOn !== null ? null : dayOf(computed.dates.outside);

/** The latest day on which somebody still owes something in a stage. */
function latestDue({ state, computed }: Moment, stage: StageState): Day | null {
  const dates = computed.dates.stages[stage.id];
  if (dates?.dropped) return null;
  const owing = stage.duties.filter(owes).flatMap((duty) => dueOf(state, stage, duty) ?? []);
  return owing.toSorted().at(-1) ?? (dates?.due ? dayOf(dates.due) : null);
}

function toldIn(notices: PlannedNotice[]): Told | null {
  const days = notices.map((notice) => dayOf(notice.at)).sort();
  if (days.length === 0) return null;
  return { first: days[0]!, last: days.at(-1)!, count: days.length };
}

/** So many items of which somebody is asked on and on are named. */
const NAMED = 12;

/** What lies after the last day, one sentence for each deadline; then of what is asked on and on. */
export function sayBeyond(found: Beyond[], whom: Whom): string[] {
  const dated = found.filter(({ due, letters }) => due !== null || letters !== null);
  const asked = new Map<string, Day>();
  for (const { item, asked: told } of found) {
    const known = asked.get(item);
    if (told && (known === undefined || told.first < known)) asked.set(item, told.first);
  }
  const items = [...asked].map(([item, first]) => `mục ${item} từ ${sayDay(first)}`);
  const named = items.slice(0, NAMED).join(', ');
  const more = items.length > NAMED ? ` và ${items.length - NAMED} mục khác` : '';
  return [
    ...dated.map((one) => sayDated(one, whom)),
    ...(items.length > 0 ? [`còn được hỏi định kỳ nếu vẫn chưa có kết quả: ${named}${more}`] : []),
  ];
}

function sayDated({ due, letters, ...where }: Beyond, whom: Whom): string {
  const what = where.stage === null ? 'thời hạn của Sở' : 'hạn';
  const told = letters && `${letters.count} nội dung nhắc ${spanOf(letters)}`;
  const parts = [due && `${what} ngày ${sayDay(due)}`, told];
  return `${whom.place(where)}: ${parts.filter(Boolean).join('; ')}`;
}

const spanOf = ({ first, last }: Told): string =>
  first === last ? `ngày ${sayDay(first)}` : `từ ngày ${sayDay(first)} đến ngày ${sayDay(last)}`;
