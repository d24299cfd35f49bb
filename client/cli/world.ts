import type { Answers } from '../../config/answers';
import type { Directory } from '../../config/directory';
import type { SourceDocument } from '../../config/plan-reader/document';
import type { Calendar } from '../../workflows/rules/calendar/calendar';
import type { PlanTemplate } from '../../workflows/rules/plan/plan';
import type { HandedFile } from '../use-cases/acts/order';
import type { DoctorParts } from '../use-cases/doctor/check';
import type { Foresee } from '../use-cases/preview/preview';
import type { Timeline } from '../use-cases/preview/timeline';
import type { YearPlayed } from '../use-cases/preview/timeline-said';

/** What the commands reach; the wiring gives it to them. */
export interface CliWorld {
  /**
   * Connects to the dondoc that runs.
   * @throws Refused when none does
   */
  open(): Promise<OpenWorld>;
  /** The directory of the dondoc that runs; null when none runs. */
  directory(): Promise<Pick<Directory, 'people' | 'seats' | 'units' | 'holdings'> | null>;
  /** The calendar of the dondoc that runs; when none runs, the one that was shipped. */
  calendar(): Promise<Calendar>;
  /** Plays a year on the shipped workflows, in a world of its own. */
  rehearse(order: RehearseOrder): Promise<Rehearsed>;
  /** What composes the letters of a year in which nobody answers. */
  foresee(): Promise<Foresee>;
  /**
   * Reads a document in a process of its own.
   * @throws Refused when it cannot be read, or not safely
   */
  readDocument(file: string): Promise<SourceDocument>;
}

export interface OpenWorld {
  parts: DoctorParts;
  /** Stores a file under its SHA-256. */
  keepFile(path: string): Promise<HandedFile>;
  close(): Promise<void>;
}

export interface RehearseOrder {
  template: PlanTemplate;
  year: number;
  answers: Answers;
  directory: Directory;
  /** Told in Vietnamese what happens meanwhile. */
  say: (line: string) => void;
}

export interface Rehearsed extends Timeline, YearPlayed {
  template: string;
  workflows: { workflowId: string; runId: string; type: string }[];
}
