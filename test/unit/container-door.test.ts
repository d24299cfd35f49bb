import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const DOOR = pathToFileURL(
  path.join(__dirname, '..', '..', 'worker', 'container', 'door.mjs'),
).href;

let pages: Server;
let child: ChildProcess;
let door: number;

/** A process with a door to the pages, that has something else to do until its input ends. */
beforeEach(async () => {
  pages = createServer((request, response) => response.end(request.socket.remoteAddress));
  pages.listen(0, '127.0.0.1');
  await once(pages, 'listening');
  const { port } = pages.address() as AddressInfo;
  const program = `
    import { openDoor } from ${JSON.stringify(DOOR)};
    console.log(await openDoor(0, ${port}));
    process.stdin.resume();`;
  child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  door = Number(String(line));
});

afterEach(async () => {
  child.kill('SIGKILL');
  pages.closeAllConnections();
  pages.close();
  await once(pages, 'close');
});

it('shows the pages a visitor of their own machine, whoever comes through the door', async () => {
  const answer = await fetch(`http://127.0.0.1:${door}/`);
  expect(await answer.text()).toBe('127.0.0.1');
});

it('ends a visit when the pages end it, and lets the process end when it has nothing else to do', async () => {
  const visitor = connect(door, '127.0.0.1');
  await once(visitor, 'connect');
  visitor.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(visitor, 'data');
  const left = once(visitor, 'close');
  pages.closeAllConnections();
  await left;
  const ended = once(child, 'exit');
  child.stdin!.end();
  expect(await ended).toEqual([0, null]);
});
