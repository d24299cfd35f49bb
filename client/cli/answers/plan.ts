import { dayOf, isDay, sayDay, sayInstant } from '../../../workflows/rules/time';
import { boardOf } from '../../use-cases/board/board';
import type { Board } from '../../use-cases/board/shown';
import { ledgersOf } from '../../use-cases/board/ledger';
import { mailStanding, whatStopsMail } from '../../use-cases/mail/mail';
import { Refused } from '../../use-cases/parts';
import { knownPlan, unknownItem } from '../../use-cases/plans';
import type { Answering } from '../command';
import { table } from '../output';
import { withOpen } from './with-open';

export const showStatus: Answering = ({ args: [named] }, { world }) =>
  withOpen(world, async ({ parts }) => {
    const plan = await knownPlan(parts.database, named);
    const board = (await boardOf(parts.database, parts.calendar(), parts.now(), plan))!;
    const mail = await mailStanding(parts);
    const text = [...whatStopsMail(mail), describe(board)].join('\n\n');
    return { json: { ...board, mail }, text };
  });

export const showLedger: Answering = (command, { world }) =>
  withOpen(world, async ({ parts }) => {
    const [item] = command.args;
    const plan = await knownPlan(parts.database, command.opts<{ plan?: string }>().plan);
    const entries = await ledgersOf(parts.database, plan, item);
    if (entries.length === 0)
      throw new Refused(await unknownItem(parts.database, { plan, no: item ?? '' }));
    const rows = entries.map((entry) => [
      entry.item,
      String(entry.n),
      sayInstant(Date.parse(entry.at)),
      entry.by ?? '',
      entry.text,
      entry.intake ?? '',
    ]);
    const heads = ['Mục', 'Số', 'Lúc', 'Người thực hiện', 'Việc', 'Mã thao tác'];
    return { json: entries, text: table(heads, rows) };
  });

const shownDay = (at: string | null): string =>
  at === null ? '' : isDay(at) ? sayDay(at) : sayDay(dayOf(Date.parse(at)));

function describe(board: Board): string {
  const named = board.number ? `số ${board.number} ngày ${shownDay(board.issuedOn)}` : board.plan;
  const numbered = ({ no, instance }: Board['items'][number]): string =>
    instance === 1 ? no : `${no} (${instance})`;
  const items = board.items.map((item) => [
    numbered(item),
    item.stateText,
    shownDay(item.due),
    item.title,
  ]);
  const stages = board.items.flatMap((item) =>
    item.stages
      .filter(({ state }) => state !== 'ahead')
      .map((stage) => {
        const done = stage.duties.filter(({ state }) => state === 'done' || state === 'done-late');
        return [
          numbered(item),
          stage.id,
          stage.stateText,
          shownDay(stage.due),
          `${done.length}/${stage.duties.length}`,
          stage.title,
        ];
      }),
  );
  return [
    `${board.title} (${named})`,
    '',
    table(['Mục', 'Tình hình', 'Thời hạn', 'Nội dung'], items),
    ...(stages.length > 0
      ? ['', table(['Mục', 'Bước', 'Tình hình', 'Thời hạn', 'Xong', 'Việc'], stages)]
      : []),
  ].join('\n');
}
