import { isProvisional, type Calendar } from '../../../workflows/rules/calendar/calendar';
import { isDay, sayDay, sayDeadline } from '../../../workflows/rules/time';
import { boardOf } from '../../use-cases/board/board';
import type { Board } from '../../use-cases/board/shown';
import { mailStanding, whatStopsMail } from '../../use-cases/mail/mail';
import { knownPlan } from '../../use-cases/plans';
import type { Answering } from '../command';
import { table } from '../output';
import { numbered } from './numbered';
import { withOpen } from './with-open';

export const showStatus: Answering = ({ args: [named] }, { world }) =>
  withOpen(world, async ({ parts }) => {
    const plan = await knownPlan(parts.database, named);
    const calendar = parts.calendar();
    const board = (await boardOf(parts.database, calendar, parts.now(), plan))!;
    const mail = await mailStanding(parts);
    const text = [...whatStopsMail(mail), describe(board, calendar)].join('\n\n');
    return { json: { ...board, mail }, text };
  });

const shownDay = (at: string | null): string =>
  at === null ? '' : isDay(at) ? sayDay(at) : sayDeadline(Date.parse(at));

/** A deadline; that of a year whose days off are still to be announced says so. */
function shownDue(at: string | null, calendar: Calendar): string {
  const tentative = at !== null && isProvisional(calendar, at.slice(0, 10));
  return shownDay(at) + (tentative ? ' (tạm tính)' : '');
}

function describe(board: Board, calendar: Calendar): string {
  const named = board.number ? `số ${board.number} ngày ${shownDay(board.issuedOn)}` : board.plan;
  const items = board.items.map((item) => [
    numbered(item),
    item.stateText,
    shownDue(item.due, calendar),
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
          shownDue(stage.due, calendar),
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
