import type { Cursor } from './cursor';
import type { EventWords } from '../deadline';
import { readDone } from './items';
import { letter } from './letters';
import { readSubject, readWho } from './names';
import { DEEDS, isDeed, isKnown, isOccasion, pairAhead, PAPERS, takePair } from './papers';
import { endsName, goesOn, isOfPhrase, phraseAhead, takePeriodName, takePhrase } from './phrases';

/**
 * An event, after "khi" or "kể từ ngày": "Sở Nội vụ có công văn yêu cầu", "nhận được văn bản của Sở
 * Nội vụ", "UBND tỉnh công bố chỉ số", "hoàn thành mục 2", "mở bước"; any other in words of its own,
 * "tiếp công dân". "Yêu cầu" alone is asked by a letter ("công văn").
 */
export function readEvent(cursor: Cursor): EventWords | null {
  const start = cursor.at;
  for (const example of ['có công văn', 'công bố', 'hoàn thành mục 2']) cursor.want(example);
  let event = readClause(cursor);
  if (!event || (cursor.peek() === ',' && goesOn(cursor))) {
    cursor.back(start);
    event = readOwnWords(cursor);
  }
  if (event) cursor.mark('event', start);
  return event;
}

function readClause(cursor: Cursor): EventWords | null {
  if (cursor.skip('mở', 'bước')) return { name: 'mở bước', who: null };
  const done = readDone(cursor);
  if (done !== undefined) return done;
  const who = readWho(cursor);
  const patient = who === null ? takePatient(cursor) : null;
  if (patient === null) {
    const arrived = takeLetter(cursor);
    if (arrived) return cursor.take('đến') ? letter(cursor, arrived, null) : null;
  }
  if (cursor.skip('được') && !paperAhead(cursor))
    return readDeed(cursor, who ?? readWho(cursor), patient);
  if (cursor.take('công', 'bố')) return named(cursor, 'công bố', who);
  if (cursor.take('yêu', 'cầu') || cursor.skip('đề', 'nghị'))
    return asked(letter(cursor, 'công văn', who));
  return readPaper(cursor, who);
}

/** What goes by the words that tell it, where no list has it: "BGH phê chuẩn", "có QĐ thành lập BTC". */
function readOwnWords(cursor: Cursor): EventWords | null {
  const first = cursor.at;
  const who = readWho(cursor);
  // "Ngay khi có thể": nothing comes.
  if (cursor.peek() === 'có' && cursor.peek(1) === 'thể') return null;
  const comes =
    cursor.skip('có') ||
    cursor.skip('nhận', 'được') ||
    cursor.skip('tiếp', 'nhận') ||
    cursor.skip('nhận');
  if (!comes) cursor.at = first;
  const start = cursor.at;
  if (!takePhrase(cursor)) return null;
  // "Ngày nêu trên": a day that other words have.
  if (cursor.at - start < 3 && cursor.peek(-1) === 'trên') return null;
  const name = cursor.written(start);
  const plain = name.toLowerCase();
  // A name of the reader's own means what it says of it: "có lịch", never "mục tiêu".
  if (isKnown(plain)) return comes && !plain.startsWith('mục ') ? { name: plain, who } : null;
  return comes ? { name, who, comes } : { name, who: null };
}

/** "có công văn", "nhận được yêu cầu", "ban hành quyết định công bố", and "kết thúc" alone. */
function readPaper(cursor: Cursor, who: string | null): EventWords | null {
  const start = cursor.at;
  const acts =
    cursor.take('có') ||
    cursor.skip('gửi') ||
    cursor.skip('ban', 'hành') ||
    cursor.skip('ra') ||
    cursor.skip('nhận') ||
    cursor.skip('tiếp', 'nhận');
  if (!acts) return readDeed(cursor, who, null);
  const received = cursor.peek(-1) === 'nhận';
  const issued = cursor.peek(-1) === 'hành';
  cursor.skip('được');
  if (!cursor.skip('đầy', 'đủ')) cursor.skip('đủ');
  cursor.skip('sự');
  // "Ngay khi nhận": what brings the work.
  if (received && isEnd(cursor)) return { name: 'văn bản', who };
  cursor.want('công văn');
  cursor.want('văn bản');
  const name = takePair(cursor, PAPERS);
  if (name === null && takeRequest(cursor)) {
    return asked(letter(cursor, 'công văn', who));
  }
  if (name === null) {
    cursor.want('yêu cầu');
    cursor.at = start;
    return readDeed(cursor, who, null);
  }
  // A decision that publishes is the publication.
  if (cursor.skip('công', 'bố')) return named(cursor, 'công bố', who);
  if (!UNTIL.has(cursor.peek(1)) && !cursor.isNumber(1)) cursor.skip('đến');
  const paper = letter(cursor, name, who);
  return issued ? { ...paper, issued } : paper;
}

/** "Ban hành kế hoạch đến hết ngày 30/6": an end, where "văn bản đến" is one that comes. */
const UNTIL = new Set('hết ngày tháng quý năm cuối giữa đầu trước'.split(' '));

function asked(event: EventWords): EventWords {
  event.asked = true;
  return event;
}

const isEnd = (cursor: Cursor): boolean => !cursor.token || '.;,/)'.includes(cursor.peek());

const takeRequest = (cursor: Cursor): boolean =>
  cursor.skip('yêu', 'cầu') || cursor.skip('đề', 'nghị');

function takeLetter(cursor: Cursor): string | null {
  if (cursor.skip('công', 'văn')) return 'công văn';
  return cursor.skip('văn', 'bản') ? 'văn bản' : null;
}

const paperAhead = (cursor: Cursor): boolean => pairAhead(cursor, PAPERS) !== null;

/** "ký", "có hiệu lực", "kết thúc hội nghị", "phê duyệt" with the `patient` of "được". */
function readDeed(cursor: Cursor, who: string | null, patient: string | null): EventWords | null {
  if (cursor.skip('công', 'bố')) return named(cursor, 'công bố', who);
  if (cursor.skip('ký')) return named(cursor, 'ký', who);
  if (cursor.skip('họp')) return named(cursor, 'họp', who);
  const deed = takePair(cursor, DEEDS);
  if (deed === null) return null;
  if (deed === 'có hiệu') return cursor.take('lực') ? named(cursor, 'hiệu lực', who) : null;
  if (patient !== null) {
    // A plan that is issued comes, as it does of "ban hành kế hoạch".
    const issued = deed === 'ban hành' && PAPERS.some(([a, b]) => isBegun(patient, `${a} ${b}`));
    const name = issued ? patient.toLowerCase().split(' ', 2).join(' ') : `${deed} ${patient}`;
    const event = named(cursor, name, who);
    return issued ? { ...event, issued } : event;
  }
  const object = cursor.at;
  if (deed !== 'kết thúc' || !takePeriodName(cursor)) takePhrase(cursor);
  const name = cursor.at > object ? `${deed} ${cursor.written(object)}` : deed;
  return named(cursor, name, who);
}

const isBegun = (name: string, by: string): boolean =>
  name.toLowerCase() === by || name.toLowerCase().startsWith(`${by} `);

function named(cursor: Cursor, name: string, who: string | null): EventWords {
  readSubject(cursor);
  return { name, who };
}

/** "chỉ số", "kế hoạch" before "được công bố": what it is done to; null when no "được" follows. */
function takePatient(cursor: Cursor): string | null {
  const start = cursor.at;
  if (!phraseAhead(cursor)) return null;
  for (; isOfPhrase(cursor) && cursor.at - start < 10; cursor.at++) {
    const passive = cursor.peek() === 'được' && cursor.peek(-1) !== 'nhận';
    if (passive && cursor.at > start && endsName(cursor)) return cursor.written(start);
  }
  cursor.at = start;
  return null;
}

/** Whether an event begins here that needs no "ngày" or "khi" before it: "kỳ họp", "khai mạc". */
export const bareEventAhead = (cursor: Cursor): boolean =>
  isOccasion(cursor.peek(), cursor.peek(1)) ||
  pairAhead(cursor, DEEDS) !== null ||
  (cursor.peek() === 'nhận' && cursor.peek(1) !== '');

/** The event as it is named behind "khi": "Sở Nội vụ có công văn", "hoàn thành mục 2". */
export function sayEventClause(event: EventWords): string {
  const { name, who } = event;
  const by = who ? `${who} ` : '';
  if (name === 'mở bước') return name;
  if (event.asked) return who ? `${who} yêu cầu` : 'có yêu cầu';
  if (name.startsWith('mục ')) return `hoàn thành ${name}`;
  if (event.issued) return `${by}ban hành ${name}`;
  return isDeed(event) ? `${by}${name}` : `${by}có ${name}`;
}
