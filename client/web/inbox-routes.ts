import type { FastifyInstance } from 'fastify';
import { INBOX_PAGE, inboxLetter, inboxLines } from '../use-cases/board/inbox';
import { show, notFound, type Office } from './office';
import { inboxLetterView, inboxView } from './views/inbox';

/** A letter may style itself and be followed by its links; it runs nothing and loads nothing. */
const LETTER_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
].join('; ');

/** `/hop-thu`: what the embedded inbox took. */
export function inboxRoutes(app: FastifyInstance, office: Office): void {
  const base = `${office.prefix}/hop-thu`;

  app.get<{ Querystring: { trang?: string } }>(base, async (request, reply) => {
    const database = office.database();
    if (!database) return notFound(reply);
    const page = Math.max(1, Number.parseInt(request.query.trang ?? '1', 10) || 1);
    const { lines, count } = await inboxLines(database, page);
    const pages = Math.max(1, Math.ceil(count / INBOX_PAGE));
    const body = inboxView({ lines, count, page, pages }, base);
    return show(reply, office, { at: 'inbox', title: 'Hộp thư', body });
  });

  app.get<{ Params: { id: string } }>(`${base}/:id`, async (request, reply) => {
    const letter = await letterOf(office, request.params.id);
    if (!letter) return notFound(reply);
    const body = inboxLetterView(letter, base);
    return show(reply, office, { at: 'inbox', title: letter.subject, body });
  });

  app.get<{ Params: { id: string } }>(`${base}/:id/noi-dung`, async (request, reply) => {
    const letter = await letterOf(office, request.params.id);
    if (!letter?.html) return notFound(reply);
    return reply
      .header('content-security-policy', LETTER_POLICY)
      .type('text/html; charset=utf-8')
      .send(letter.html.replace(/<head[^>]*>/i, '$&<base target="_blank">'));
  });
}

async function letterOf(office: Office, id: string) {
  const database = office.database();
  return database && /^\d{1,9}$/.test(id) ? inboxLetter(database, Number(id)) : null;
}
