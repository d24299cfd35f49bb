import type { FastifyReply } from 'fastify';
import type { Database } from '../../activities/store/database';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { Instant } from '../../workflows/rules/time';
import { layout, type Place } from './layout';
import type { Markup } from './markup';
import { sentenceView } from './views/parts';

/** What the office's pages show: the real record, or a rehearsal's. */
export interface Office {
  prefix: '' | '/chay-thu';
  /** Undefined while there is no rehearsal to look at. */
  database: () => Database | undefined;
  calendar: (database: Database) => Promise<Calendar>;
  now: (database: Database) => Promise<Instant>;
  hasRehearsal: () => boolean;
}

/** Sends a page of the office. */
export function show(
  reply: FastifyReply,
  office: Office,
  page: { at: Place['at']; title: string; department?: string; body: Markup },
): FastifyReply {
  const { prefix } = office;
  const { at, title, department = null, body } = page;
  const place = { prefix, at, hasRehearsal: office.hasRehearsal() };
  return send(reply, layout({ title, department, place, isRehearsal: prefix !== '', body }));
}

/** What is not there and what may not be seen look the same. */
export const notFound = (reply: FastifyReply): FastifyReply =>
  send(
    reply.code(404),
    sentencePage('Không có trang này', 'Không có trang này hoặc liên kết không còn hiệu lực.'),
  );

/** A page that says one sentence and leads nowhere. */
export const sentencePage = (title: string, sentence: string): string =>
  layout({
    title,
    department: null,
    place: null,
    isRehearsal: false,
    body: sentenceView(title, sentence),
  });

export const send = (reply: FastifyReply, page: string): FastifyReply =>
  reply.type('text/html; charset=utf-8').send(page);
