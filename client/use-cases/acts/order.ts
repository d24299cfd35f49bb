import type { ReadAct } from '../../../config/acts';

/** A file that is already stored under its SHA-256. */
export interface HandedFile {
  sha256: string;
  name: string;
  size: number;
}

/** What a person asks to be done to an item. */
export interface ActOrder {
  plan: string;
  no: string;
  /** Which instance of the item; without it the one that the act fits. */
  instance?: number | undefined;
  by: string;
  act: ReadAct;
  files?: HandedFile[];
  /** Names the intake, so that the same form sent twice acts once. */
  id?: string | undefined;
}
