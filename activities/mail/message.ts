import { domainToASCII } from 'node:url';
import type { Instant } from '../../workflows/rules/time';

export interface Mailbox {
  name: string;
  address: string;
}

/** What a letter says, to whom, and by what it is known. */
export interface Message {
  to_name: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  /** With its angle brackets. */
  message_id: string;
  dated: Instant;
}

const CRLF = '\r\n';
/** Base64 has no hyphen, so no line of the letter can be taken for this. */
const BOUNDARY = '--dondoc--';

/**
 * A letter as it goes over the wire, text and HTML: the same bytes each time it is sent. It is put
 * together here because building it costs nodemailer more than bringing it to the server.
 */
export function messageOf(letter: Message, from: Mailbox): Buffer {
  const lines = [
    `From: ${mailbox(from)}`,
    `To: ${mailbox({ name: letter.to_name, address: letter.address })}`,
    `Subject: ${encoded(letter.subject)}`,
    `Message-ID: ${letter.message_id}`,
    `Date: ${dateOf(letter.dated)}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    '',
    ...part('plain', letter.text),
    ...part('html', letter.html),
    `--${BOUNDARY}--`,
    '',
  ];
  return Buffer.from(lines.join(CRLF));
}

function part(subtype: string, content: string): string[] {
  const base64 = Buffer.from(content.replace(/\r?\n/g, CRLF)).toString('base64');
  return [
    `--${BOUNDARY}`,
    `Content-Type: text/${subtype}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64.replace(/.{76}(?=.)/g, `$&${CRLF}`),
  ];
}

function mailbox({ name, address }: Mailbox): string {
  const at = address.lastIndexOf('@') + 1;
  const plain = `<${address.slice(0, at)}${domainToASCII(address.slice(at)) || address.slice(at)}>`;
  return name === '' ? plain : `${encoded(name)}${CRLF} ${plain}`;
}

/** So many bytes a piece, that no line becomes longer than 76 (RFC 2047, section 2). */
const PIECE = 39;

/** Text in a header, in pieces that each end with a whole character. */
function encoded(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of text) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > PIECE) {
      pieces.push(piece);
      piece = '';
      size = 0;
    }
    piece += character;
    size += bytes;
  }
  return [...pieces, piece]
    .map((each) => `=?UTF-8?B?${Buffer.from(each).toString('base64')}?=`)
    .join(`${CRLF} `);
}

/** The wall time in Vietnam (RFC 5322, section 3.3). */
const dateOf = (instant: Instant): string =>
  new Date(instant + 7 * 3_600_000).toUTCString().replace('GMT', '+0700');
