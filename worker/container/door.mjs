import { connect, createServer } from 'node:net';
import { pipeline } from 'node:stream';

/**
 * A second way to the pages, through this container's own loopback, so that whoever is on the server
 * sees the board and the inbox, which the pages show to their own machine only. It listens on every
 * address of the container: the compose file publishes it on the server's loopback and nowhere else.
 * It does not keep the process from ending.
 * @param {number} port where it listens; 0 takes a free one
 * @param {number} pages the port of the pages
 * @returns {Promise<number>} the port
 */
export function openDoor(port, pages) {
  const door = createServer((visitor) => {
    pipeline(visitor, connect(pages, '127.0.0.1'), visitor, () => undefined);
  });
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(port, () => {
      door.unref();
      resolve(door.address().port);
    });
  });
}
