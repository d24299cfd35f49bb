import type { Fault } from '../../workflows/rules/notices/sending';

/** How far a letter had come when its handing over failed. */
export type Progress =
  /** No connection was ready for it. */
  | 'waiting'
  /** Its recipient was being announced; nothing of the letter itself was sent. */
  | 'announced'
  /** The letter was on its way. */
  | 'under way';

interface MailError extends Error {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** The server wants a login before it takes anything, or does not believe ours. */
const LOGIN = new Set([530, 534, 535, 538]);
/** This letter, not every letter, is too large. */
const TOO_LARGE = 552;
/** The server closes the connection, for example because we have opened too many. */
const BUSY = 421;

/** What a failed handing over means. `error` is what nodemailer threw. */
export function faultOf(error: MailError, progress: Progress): Fault {
  const said = (error.response ?? error.message).replace(/\s+/g, ' ').trim();
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
    return { kind: refusal(error), said };
  if (progress === 'waiting') return { kind: noSession(error), said };
  return { kind: progress === 'under way' ? 'lost' : 'later', said };
}

/** The connection stands and the server answered this letter. */
function refusal({ command, responseCode }: MailError): Fault['kind'] {
  if (responseCode === undefined) return 'never';
  if (LOGIN.has(responseCode)) return 'login';
  if (command === 'MAIL FROM' && responseCode !== TOO_LARGE) {
    return responseCode === BUSY ? 'connection' : 'sender';
  }
  return responseCode < 500 ? 'later' : 'never';
}

function noSession({ code, originalCode }: MailError): Fault['kind'] {
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return 'login';
  if (code === 'ETLS' || /CERT|SSL|TLS|SIGNATURE|EPROTO/.test(originalCode ?? '')) return 'tls';
  return 'connection';
}
