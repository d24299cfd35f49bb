import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Database } from '../../activities/store/database';
import { boardOf } from '../use-cases/board/board';
import { ledgerPageOf } from '../use-cases/board/ledger-page';
import { mailStanding, whatStopsMail } from '../use-cases/mail/mail';
import { newestPlan } from '../use-cases/plans';
import { notFound, show, type Office } from './office';
import { boardView } from './views/board';
import { ledgerView } from './views/ledger';
import { sentenceView } from './views/parts';

/** `/` and `/ke-hoach/:plan`: how plans stand, and the ledger of each item. Nothing here acts. */
export function boardRoutes(app: FastifyInstance, office: Office): void {
  const { prefix } = office;

  app.get(prefix || '/', async (_request, reply) => {
    const database = office.database();
    if (!database) return notFound(reply);
    const plan = await newestPlan(database);
    if (plan !== null) return board(reply, office, database, plan);
    const body = sentenceView('Chưa có kế hoạch', noPlan(office));
    return show(reply, office, { at: 'board', title: 'Chưa có kế hoạch', body });
  });

  app.get<{ Params: { plan: string } }>(`${prefix}/ke-hoach/:plan`, async (request, reply) => {
    const database = office.database();
    return database ? board(reply, office, database, request.params.plan) : notFound(reply);
  });

  app.get<{ Params: { plan: string; no: string }; Querystring: { lan?: string } }>(
    `${prefix}/ke-hoach/:plan/nhat-ky/:no`,
    async (request, reply) => {
      const database = office.database();
      const { plan, no } = request.params;
      const instance = Number(request.query.lan ?? 1);
      const page =
        database && Number.isSafeInteger(instance) && instance < 10_000
          ? await ledgerPageOf(database, plan, no, instance)
          : null;
      if (!page) return notFound(reply);
      const back = `${prefix}/ke-hoach/${encodeURIComponent(plan)}#muc-${no}-${instance}`;
      const title = `Nhật ký xử lý mục ${page.line}`;
      const { department } = page;
      return show(reply, office, { at: 'board', title, department, body: ledgerView(page, back) });
    },
  );
}

async function board(
  reply: FastifyReply,
  office: Office,
  database: Database,
  plan: string,
): Promise<FastifyReply> {
  const found = await boardOf(
    database,
    await office.calendar(database),
    await office.now(database),
    plan,
  );
  if (!found) return notFound(reply);
  const others = await database
    .selectFrom('plans')
    .select('id')
    .where('id', '!=', plan)
    .orderBy('started_at', 'desc')
    .execute();
  const stops = whatStopsMail(await mailStanding({ database }));
  const body = boardView(found, office.prefix, others, stops);
  const { title, department } = found;
  return show(reply, office, { at: 'board', title, department, body });
}

function noPlan({ hasRehearsal, prefix }: Office): string {
  const start = 'Văn phòng khởi động kế hoạch bằng lệnh "npx dondoc start cchc --year NĂM".';
  if (prefix !== '') return 'Bản chạy thử đang được chuẩn bị; đề nghị tải lại trang sau ít giây.';
  return hasRehearsal()
    ? `${start} Trong khi chờ, có thể xem bản chạy thử ở liên kết phía trên.`
    : start;
}
