import { findTemporal } from '../../worker/embedded/temporal-program';

/** Looks for the Temporal program on a machine without a network; PATH and CACHE come from the test. */
globalThis.fetch = () => Promise.reject(new Error('no network'));
const said: string[] = [];
void findTemporal(process.env['CACHE'] ?? '', (line) => said.push(line)).then(
  (program) => process.send?.({ program, said }),
  (error: Error) => process.send?.({ refused: error.message, cause: error.cause, said }),
);
