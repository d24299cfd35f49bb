import type { Database } from '../../../activities/store/database';
import { ofItem } from '../../../activities/store/of-item';
import type { PlanVersion } from '../../../activities/store/plan-versions';
import type { Fact } from '../../../workflows/rules/duty/acts';
import { stageTemplate, type ItemTemplate } from '../../../workflows/rules/plan/plan';
import type { Restated } from '../../../workflows/rules/plan/recount';
import { dayOf, sayDay, type Instant } from '../../../workflows/rules/time';
import { actionOf, enteredWith, namesIn, wordsOf, type Names, type Words } from '../acts/act-said';
import { rowOf } from '../preview/fact-row';

/** An entry of an item's ledger in words: who did what, and what was said. */
export interface LedgerLine {
  /** Its number; of several told the same thing at one instant, the first. */
  n: number;
  last: number;
  at: Instant;
  kind: string;
  /** The seat that acted, and its title; null: the item did it by itself. */
  by: string | null;
  who: string | null;
  what: string;
  said: Words;
  /** The act's name, which a correction gives. */
  intake: string | null;
  /** Of the last one. */
  hash: string;
}

export interface LedgerPage {
  line: string;
  title: string;
  department: string;
  lines: LedgerLine[];
}

/** The ledger of one item, oldest first; null when there is no such item. */
export async function ledgerPageOf(
  database: Database,
  plan: string,
  no: string,
  instance: number,
): Promise<LedgerPage | null> {
  const item = await database
    .selectFrom('items')
    .innerJoin('plans', 'plans.id', 'items.plan')
    .select(['items.title', 'plans.template'])
    .where('items.plan', '=', plan)
    .where('items.no', '=', no)
    .where('items.instance', '=', instance)
    .executeTakeFirst();
  if (!item) return null;
  const entries = await database
    .selectFrom('ledger')
    .selectAll()
    .where(ofItem({ plan, no, instance }))
    .orderBy('n')
    .execute();
  const intakes = await database
    .selectFrom('intakes')
    .select(['id', 'said'])
    .where(ofItem({ plan, no, instance }))
    .execute();
  const said = new Map(intakes.map((intake) => [intake.id, intake.said]));
  const names = await namesIn(database);
  const versions = await laterVersions(database, plan);
  const template = item.template.items.find((each) => each.no === no)!;
  const lines = entries.map(({ n, at, kind, body, hash }): LedgerLine => {
    const fact = body['fact'] as Fact | undefined;
    const own = { n, last: n, at, hash, who: null, said: [], kind, by: null, intake: null };
    if (kind === 'created') return { ...own, ...layingDown(versions.get(at), names) };
    if (kind === 'issued') return { ...own, ...tellingOf(body, names) };
    if (kind === 'recounted') return { ...own, ...restatedIn(body, template) };
    if (!fact) return { ...own, what: kind };
    if (fact.type !== 'acted') return { ...own, what: happeningOf(fact, template) };
    const { act, by, id } = fact.intake;
    return {
      ...own,
      by: by.seat,
      who: names.get(by.seat) ?? by.seat,
      intake: id,
      what: actionOf(act, template, names),
      said: wordsOf(enteredWith(act, said.get(id) ?? {}), names),
    };
  });
  return {
    line: template.line,
    title: item.title,
    department: item.template.department,
    lines: together(lines),
  };
}

type Version = Pick<PlanVersion, 'version' | 'by_seat' | 'reason'>;

/** The versions after the plan's first, by when they were applied. */
async function laterVersions(database: Database, plan: string): Promise<Map<Instant, Version>> {
  const rows = await database
    .selectFrom('plan_versions')
    .select(['at', 'version', 'by_seat', 'reason'])
    .where('plan', '=', plan)
    .where('n', '>', 1)
    .execute();
  return new Map(rows.map(({ at, ...version }) => [at, version]));
}

/** How an item began: with its plan, or with the version that was applied at that instant. */
function layingDown(
  version: Version | undefined,
  names: Names,
): Pick<LedgerLine, 'what'> & Partial<LedgerLine> {
  if (!version) return { what: 'Lập nội dung theo kế hoạch' };
  const { version: number, by_seat: by, reason } = version;
  return {
    ...{ what: `Lập nội dung theo mẫu kế hoạch phiên bản ${number}`, by },
    who: by === null ? null : (names.get(by) ?? by),
    said: reason === null ? [] : [{ label: 'Lý do', value: reason }],
  };
}

const TELLINGS: Record<string, string> = {
  assign: 'Giao việc',
  remind: 'Nhắc việc',
  chase: 'Đôn đốc',
  report: 'Báo cáo cấp trên',
  ask: 'Đề nghị cho ý kiến',
  call: 'Đề nghị gọi điện',
  state: 'Thông báo tình trạng',
};

function tellingOf(body: Record<string, unknown>, names: Names): Pick<LedgerLine, 'what' | 'said'> {
  const to = String(body['to']);
  const kind = String(body['kind']);
  const what = `${TELLINGS[kind] ?? kind}: ${String(body['why'])}`;
  return { what, said: [{ label: 'Gửi', value: names.get(to) ?? to }] };
}

/** What another program than before counted otherwise. */
function restatedIn(
  body: Record<string, unknown>,
  template: ItemTemplate,
): Pick<LedgerLine, 'what' | 'said'> {
  const day = (instant: Instant | null): string =>
    instant === null ? 'chưa tính được ngày' : sayDay(dayOf(instant));
  const said = (body['dates'] as Restated[]).map(({ stage, from, to, stands }) => ({
    label: stage === null ? 'Thời hạn của Sở' : stageTemplate(template, stage).title,
    value: `trước đây ${day(from)}, nay tính ra ${day(to)}, thực hiện theo ${day(stands)}`,
  }));
  return { what: 'Bản chương trình mới tính lại thời hạn', said };
}

/** What was told to many at one instant is one line that names them all. */
function together(lines: LedgerLine[]): LedgerLine[] {
  const joined: LedgerLine[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isSame =
      line.who === null &&
      before?.who === null &&
      before.at === line.at &&
      before.what === line.what;
    if (!isSame || line.said.length === 0) joined.push({ ...line, said: [...line.said] });
    else {
      before.last = line.n;
      before.hash = line.hash;
      before.said[0]!.value += `; ${line.said[0]!.value}`;
    }
  }
  return joined;
}

function happeningOf(fact: Fact, template: ItemTemplate): string {
  const { stage, why } = rowOf(fact, template);
  const words = `${why.charAt(0).toUpperCase()}${why.slice(1)}`;
  return stage === null ? words : `${words}: ${stageTemplate(template, stage).title}`;
}
