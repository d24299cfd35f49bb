import { isIPv4 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** What a proxy adds to the requests it passes on: they come from elsewhere, whatever the socket says. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/**
 * Whether a request comes from this very machine and was meant for it. The address is the socket's,
 * never what a header claims; a name other than the machine's own in `Host` (a proxy's, or one that
 * was made to point here) does not count as local.
 */
export function isLocal(request: FastifyRequest): boolean {
  return (
    isLoopback(request.socket.remoteAddress ?? '') &&
    isOwnName(request.headers.host ?? '') &&
    !FORWARDED.some((header) => header in request.headers)
  );
}

function isLoopback(address: string): boolean {
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'));
}

function isOwnName(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return name === 'localhost' || name === '[::1]' || isLoopback(name);
}
