import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { calendarInForce } from '../../activities/store/calendars';
import type { Database } from '../../activities/store/database';
import { lastInstant } from '../use-cases/board/last-instant';
import { boardRoutes } from './board-routes';
import { dutyRoutes, type DutyParts } from './duty-routes';
import { inboxRoutes } from './inbox-routes';
import { POLICY } from './layout';
import { isLocal } from './local-only';
import { notFound, send, sentencePage, type Office } from './office';
import { LIMITS } from './uploads';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Served to other machines too; all else is there for this one only. */
    beyondLoopback?: boolean;
  }
}

export interface PagesParts extends DutyParts {
  /** The record of the last rehearsal, once there is one. */
  rehearsal: () => Database | undefined;
  /** Told the cause of every page that could not be made, for the log. */
  report: (error: Error, route: string) => void;
}

/** A slow line must be able to bring the largest hand-in; a stuck one must not stay for ever. */
const LONGEST_REQUEST = 15 * 60_000;

/** The pages, ready to listen: the board, the inbox, and the duty page that mailed links open. */
export async function buildPages(parts: PagesParts): Promise<FastifyInstance> {
  const app = fastify({ requestTimeout: LONGEST_REQUEST, forceCloseConnections: true });
  await app.register(formbody, { bodyLimit: 64 * 1024 });
  await app.register(multipart, {
    preservePath: true,
    throwFileSizeLimit: false,
    limits: {
      fileSize: LIMITS.file,
      files: LIMITS.files,
      fields: 100,
      fieldSize: 64 * 1024,
      parts: 120,
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    if (request.routeOptions.config.beyondLoopback || isLocal(request)) return;
    await notFound(reply);
  });
  app.setNotFoundHandler((_request, reply) => notFound(reply));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const isTheirs = error.statusCode !== undefined && error.statusCode < 500;
    // The route, not the address: a link's token belongs in no log.
    if (!isTheirs) parts.report(error, request.routeOptions.url ?? request.method);
    return send(
      reply.code(isTheirs ? error.statusCode! : 500),
      isTheirs
        ? sentencePage(
            'Chưa tiếp nhận',
            'Nội dung gửi lên không đọc được; đề nghị mở lại liên kết và làm lại.',
          )
        : sentencePage(
            'Chưa thực hiện được',
            'Hệ thống đang gặp sự cố nên chưa thực hiện được; đề nghị thử lại sau ít phút hoặc liên hệ Văn phòng Sở.',
          ),
    );
  });

  for (const office of officesOf(parts)) {
    boardRoutes(app, office);
    inboxRoutes(app, office);
  }
  dutyRoutes(app, parts);
  return app;
}

/** The real record, and beside it the rehearsal's, which stands still at its last instant. */
function officesOf({ database, rehearsal, shipped, now }: PagesParts): Office[] {
  const calendar: Office['calendar'] = async (record) =>
    (await calendarInForce(record, shipped)).calendar;
  const hasRehearsal = (): boolean => rehearsal() !== undefined;
  return [
    { prefix: '', database: () => database, now: async () => now(), calendar, hasRehearsal },
    { prefix: '/chay-thu', database: rehearsal, now: lastInstant, calendar, hasRehearsal },
  ];
}
