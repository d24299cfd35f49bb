import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../use-cases/acts/act';
import { dutyPageOf, type DutyPage, type OwnDuty } from '../use-cases/board/duty-page';
import type { LinkVerb } from '../use-cases/board/link-forms';
import { partyOf, type Party } from '../use-cases/board/links';
import { Refused, type UseCaseParts } from '../use-cases/parts';
import { receiptOf, receiptPageOf } from '../use-cases/acts/receipt';
import { layout } from './layout';
import { actOf, intakeOf, verbOf } from './link-acts';
import type { Markup } from './markup';
import { notFound, send } from './office';
import { LARGEST_REQUEST, readForm, type FileStore, type Filled } from './uploads';
import { dutyView } from './views/duty';
import { receiptView } from './views/receipt';

export type DutyParts = UseCaseParts & { files: FileStore };

interface Link {
  token: string;
}

/**
 * `/d/:token`: the page that a mailed link opens, the only one that is served beyond this machine.
 * Looking at it changes nothing: mail scanners open links before people do. Only a POST acts.
 */
export function dutyRoutes(app: FastifyInstance, parts: DutyParts): void {
  const options = { config: { beyondLoopback: true } };

  app.get<{ Params: Link }>('/d/:token', options, async (request, reply) => {
    const { token } = request.params;
    const party = await partyOf(parts.database, token, parts.now());
    if (!party) return notFound(reply);
    const page = await pageOf(parts, party);
    return sendParty(reply, page.department, 'Phần việc', dutyView(page, token, null));
  });

  app.get<{ Params: Link & { intake: string } }>(
    '/d/:token/xac-nhan/:intake',
    options,
    async (request, reply) => {
      const { token, intake } = request.params;
      const party = await partyOf(parts.database, token, parts.now());
      const receipt = party && (await receiptPageOf(parts.database, party, intake));
      if (!receipt) return notFound(reply);
      const body = receiptView(receipt, `../../${token}`);
      return sendParty(reply, receipt.department, 'Xác nhận đã nhận', body);
    },
  );

  // Where a refused form left its reader, opened again.
  app.get<{ Params: Link & { form: string } }>('/d/:token/:form', options, (request, reply) => {
    const { token, form } = request.params;
    return verbOf(form) ? reply.redirect(`../${token}`, 303) : notFound(reply);
  });

  app.post<{ Params: Link & { form: string } }>(
    '/d/:token/:form',
    options,
    async (request, reply) => {
      const { token, form } = request.params;
      const verb = verbOf(form);
      const party = verb && (await partyOf(parts.database, token, parts.now()));
      if (!party || Number(request.headers['content-length'] ?? 0) > LARGEST_REQUEST) {
        return notFound(reply.header('connection', 'close'));
      }
      return answer(request, reply, parts, { token, party, verb });
    },
  );
}

/** Takes a form; a refusal brings the page back with what was typed. */
async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: DutyParts,
  { token, party, verb }: { token: string; party: Party; verb: LinkVerb },
): Promise<FastifyReply> {
  const filled = await readForm(request, parts.files);
  const page = await pageOf(parts, party);
  const duty = dutyMeant(page, filled);
  try {
    const intake = await take(parts, party, page, { verb, duty, filled });
    return reply.redirect(`xac-nhan/${intake}`, 303);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const rejected = { refusal: error.message, duty, verb, typed: filled.fields };
    const body = dutyView(page, `../${token}`, rejected);
    return sendParty(reply.code(422), page.department, 'Chưa tiếp nhận', body);
  } finally {
    // What was kept is gone from here already; what was not is not wanted.
    for (const file of filled.files) await file.drop();
  }
}

interface Sent {
  verb: LinkVerb;
  duty: OwnDuty | undefined;
  filled: Filled;
}

/** @returns the intake's id; the same one when the same form was taken before */
async function take(
  parts: DutyParts,
  party: Party,
  page: DutyPage,
  { verb, duty, filled }: Sent,
): Promise<string> {
  const { fields, files, refusal } = filled;
  if (refusal !== null) throw new Refused(refusal);
  if (!duty) throw new Refused(GONE);
  const asked = actOf(verb, duty, page, fields, files.length > 0);
  const handed = files.map(({ sha256, name, size }) => ({ sha256, name, size }));
  const id = intakeOf(party.link, fields['ma']?.[0] ?? '', duty, asked, handed);
  if (await receiptOf(parts.database, id)) return id;
  if (!duty.forms.includes(verb)) throw new Refused(GONE);
  for (const file of files) await file.keep();
  const { no, instance } = duty;
  const { plan, seat: by } = party;
  const { intake } = await act(parts, { plan, no, instance, by, act: asked, files: handed, id });
  return intake;
}

const GONE =
  'Phần việc này hiện không nhận thao tác đó; đề nghị xem tình trạng mới nhất dưới đây hoặc liên hệ Văn phòng Sở.';

/** Only a duty of the party's own can be meant, whatever the form says. */
function dutyMeant(page: DutyPage, { fields }: Filled): OwnDuty | undefined {
  const [no, instance, stage, unit] = ['muc', 'lan', 'buoc', 'viec'].map(
    (name) => fields[name]?.[0],
  );
  return page.duties.find(
    (duty) =>
      duty.no === no &&
      String(duty.instance) === instance &&
      duty.stage === stage &&
      duty.unit === unit,
  );
}

const pageOf = (parts: DutyParts, party: Party): Promise<DutyPage> =>
  dutyPageOf(parts.database, parts.calendar(), parts.now(), party);

const sendParty = (
  reply: FastifyReply,
  department: string,
  title: string,
  body: Markup,
): FastifyReply =>
  send(reply, layout({ title, department, place: null, isRehearsal: false, body }));
