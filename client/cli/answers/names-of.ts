import { readDirectory } from '../../../activities/store/directory';
import { seatNames, type SeatNames } from '../../use-cases/preview/whom';
import type { OpenWorld } from '../world';

/** The names of the department that runs here. */
export const namesOf = async ({ database }: OpenWorld['parts']): Promise<SeatNames> =>
  seatNames(await readDirectory(database));
