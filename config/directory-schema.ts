import { z } from 'zod';
import { checkDirectory, checkSeat, checkUnit } from './directory-checks';
import { directory, inOrder, seat, unit } from './directory-file';

const checkedUnit = unit
  .extend({ seats: z.array(seat.superRefine(checkSeat)) })
  .superRefine(inOrder)
  .superRefine(checkUnit);

/** A directory's file, held against itself. */
export const directorySchema = directory
  .extend({ units: z.array(checkedUnit).min(1) })
  .superRefine(checkDirectory);
