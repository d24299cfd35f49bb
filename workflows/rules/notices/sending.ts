import { addDays, at as wallTime, dayOf, type Instant } from '../time';

/** Why a letter did not simply arrive. `said` is the server's answer or the broken connection. */
export interface Fault {
  kind:
    /** Not now: answered 4xx, or broken off before anything of the letter was sent. */
    | 'later'
    /** Never: this recipient or this letter is refused. */
    | 'never'
    /** The connection broke while the letter was on its way: it may have arrived. */
    | 'lost'
    /** The mail server takes nothing from us; the letter has no part in it. */
    | 'login'
    | 'tls'
    | 'connection'
    | 'sender';
  said: string;
}

export type ServerFault = Fault & { kind: 'login' | 'tls' | 'connection' | 'sender' };

/** What is known of a letter that was handed over. */
export interface Handed {
  id: string;
  /** How often it was handed over, this time included. */
  attempts: number;
  /** How often it stayed unknown whether it arrived. */
  doubts: number;
}

/** How a letter stands after it was handed over. */
export interface Mark {
  id: string;
  phase: 'sent' | 'queued' | 'retry' | 'failed' | 'unknown';
  attempts: number;
  doubts: number;
  next_try: Instant | null;
  sent_at: Instant | null;
  /** One Vietnamese sentence for the person who looks after the mail. */
  reason: string | null;
}

const MINUTE = 60_000;

/** After the n-th refusal a letter waits this long; after the last it has failed. */
const RETRY_AFTER = [1, 5, 15, 60, 240, 480].map((minutes) => minutes * MINUTE);

/** A letter whose fate is unknown is sent again once, after this. */
const UNKNOWN_AFTER = 10 * MINUTE;

/** While the mail server takes nothing, one letter tries again after the n-th stop. */
const CONNECT_AFTER = [1, 5, 15].map((minutes) => minutes * MINUTE);

export const isServerFault = (fault: Fault): fault is ServerFault =>
  fault.kind === 'login' ||
  fault.kind === 'tls' ||
  fault.kind === 'connection' ||
  fault.kind === 'sender';

export function sent(letter: Handed, now: Instant): Mark {
  return mark(letter, 'sent', { sent_at: now });
}

/** What becomes of a letter that did not simply arrive. */
export function afterFault(letter: Handed, fault: Fault, now: Instant): Mark {
  if (isServerFault(fault)) return backInQueue(letter);
  const said = `“${fault.said}”`;
  if (fault.kind === 'never') {
    const reason = `Máy chủ thư từ chối: ${said}. Đề nghị kiểm tra địa chỉ thư của người nhận.`;
    return mark(letter, 'failed', { reason });
  }
  if (fault.kind === 'lost') return afterLoss(letter, now);
  const wait = RETRY_AFTER[letter.attempts - 1];
  if (wait === undefined) {
    const reason = `Đã gửi ${letter.attempts} lần, máy chủ thư vẫn chưa nhận: ${said}. Đề nghị kiểm tra rồi cho gửi lại.`;
    return mark(letter, 'failed', { reason });
  }
  const reason = `Máy chủ thư tạm thời chưa nhận: ${said}. Hệ thống sẽ gửi lại.`;
  return mark(letter, 'retry', { next_try: now + wait, reason });
}

/** It never left: as if it had not been handed over. */
export function backInQueue(letter: Handed): Mark {
  return mark(letter, 'queued', { attempts: letter.attempts - 1 });
}

function afterLoss(letter: Handed, now: Instant): Mark {
  const doubts = letter.doubts + 1;
  if (doubts === 1) {
    const reason = 'Mất kết nối khi đang gửi, chưa rõ thư đã đến; sẽ gửi lại một lần, cùng mã thư.';
    return mark(letter, 'unknown', { doubts, next_try: now + UNKNOWN_AFTER, reason });
  }
  const reason =
    'Đã gửi lại mà vẫn chưa rõ thư đã đến. Đề nghị hỏi người nhận rồi đánh dấu đã gửi hoặc cho gửi lại.';
  return mark(letter, 'unknown', { doubts, reason });
}

function mark(letter: Handed, phase: Mark['phase'], known: Partial<Mark>): Mark {
  const { id, attempts, doubts } = letter;
  return { id, phase, attempts, doubts, next_try: null, sent_at: null, reason: null, ...known };
}

/** How many letters may be handed over; null: as many as there are. */
export interface Pace {
  perMinute: number;
  perDay: number;
}

/** What was handed over lately, as the record says. */
export interface Handovers {
  inLastMinute: number;
  today: number;
  last: Instant | null;
}

/** How many more may be handed over now, and when the next may once these are gone. */
export interface Room {
  letters: number;
  again: Instant | null;
}

/** Letters leave in bursts: a minute's worth, then nothing until a minute after its last. */
export function roomFor(pace: Pace | null, lately: Handovers, now: Instant): Room {
  if (pace === null) return { letters: Infinity, again: null };
  const minute = Math.max(0, pace.perMinute - lately.inLastMinute);
  const day = Math.max(0, pace.perDay - lately.today);
  const again =
    day === 0 ? wallTime(addDays(dayOf(now), 1), '00:00') : (lately.last ?? now) + MINUTE;
  return { letters: Math.min(minute, day), again };
}

/** When the queue tries the mail server again that it could not use `stops` times in a row. */
export function triesAgain(fault: ServerFault, stops: number, now: Instant): Instant {
  const longest = CONNECT_AFTER.at(-1)!;
  // A wrong password tried too often locks the mailbox.
  if (fault.kind === 'login' || fault.kind === 'tls') return now + longest;
  return now + (CONNECT_AFTER[stops - 1] ?? longest);
}

/** Why nothing leaves, one Vietnamese sentence that says what to do. */
export function whyStopped({ kind, said }: ServerFault): string {
  const what = {
    login: 'Máy chủ thư không chấp nhận tên đăng nhập hoặc mật khẩu',
    tls: 'Không lập được kết nối bảo mật với máy chủ thư',
    connection: 'Không kết nối được với máy chủ thư',
    sender: 'Máy chủ thư không cho gửi từ hộp thư của hệ thống',
  }[kind];
  const todo = {
    login: 'Đề nghị kiểm tra SMTP_URL',
    tls: 'Đề nghị kiểm tra SMTP_URL và chứng thư của máy chủ thư',
    connection: 'Đề nghị kiểm tra mạng và SMTP_URL',
    sender: 'Đề nghị kiểm tra MAIL_FROM và hạn mức của hộp thư',
  }[kind];
  return `${what}: “${said}”. ${todo}; thư vẫn nằm trong hàng chờ, không mất.`;
}
