import { inOrder } from '../setup/steps.mjs';
import { openDoor } from './door.mjs';

const DOOR = 8081;

// The image is built: nothing is set up here. A server that starts for the first time rehearses nothing.
await inOrder(
  () => openDoor(DOOR, Number(process.env.PORT)),
  async () => {
    const { up } = await import('../../dist/worker/up.js');
    await up(['--no-rehearsal']);
  },
);
