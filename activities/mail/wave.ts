import type { Letter } from '../store/letters';
import {
  afterFault,
  isServerFault,
  sent,
  type Mark,
  type ServerFault,
} from '../../workflows/rules/notices/sending';
import type { Instant } from '../../workflows/rules/time';
import { fillShelf, type ReadLetters } from './shelf';
import { shareTurns, type WriteTurn } from './turns';
import type { Transport } from './transport';

export interface WaveOrder {
  transport: Transport;
  connections: number;
  /** The most letters to hand over. */
  room: number;
  now: () => Instant;
  /** Whether to take no more letters. */
  over: () => boolean;
  read: ReadLetters;
  write: WriteTurn;
}

export interface WaveEnd {
  /** Whether the server took a letter or said what it thinks of one. */
  answered: boolean;
  /** The mail server takes nothing from us; that ended the wave. */
  fault: ServerFault | null;
}

/** Hands letters over until none may leave, over as many connections as there may be. */
export async function wave(order: WaveOrder): Promise<WaveEnd> {
  const { transport, now } = order;
  const next = fillShelf(order.read);
  const write = shareTurns(order.write);
  const end: WaveEnd = { answered: false, fault: null };
  const queue = { left: order.room, held: false };

  const handOver = async (letter: Letter, taken: Promise<boolean>): Promise<Mark | null> => {
    const fault = await transport.hand(letter, taken);
    if (!(await taken)) {
      queue.held = true;
      return null;
    }
    if (fault && isServerFault(fault)) end.fault ??= fault;
    else end.answered = true;
    return fault ? afterFault(letter, fault, now()) : sent(letter, now());
  };
  const goesOn = (): boolean => !end.fault && !queue.held && queue.left > 0 && !order.over();
  /**
   * What goes over one connection. A letter is announced while it is written down how the one
   * before it fared and that this one is on its way; nothing of it is sent before that stands.
   */
  const lane = async (most: number): Promise<void> => {
    let mark: Mark | null = null;
    for (let n = 0; n < most && goesOn(); n++) {
      queue.left -= 1;
      const letter = await next();
      if (!letter) break;
      mark = await handOver(letter, write(mark, letter));
    }
    if (mark) await write(mark, null);
  };

  // The first letter goes alone: a wrong password is tried once, not on every connection.
  await lane(1);
  if (!end.answered) return end;
  const lanes = await Promise.allSettled(
    Array.from({ length: order.connections }, () => lane(Infinity)),
  );
  for (const each of lanes) if (each.status === 'rejected') throw each.reason;
  return end;
}
