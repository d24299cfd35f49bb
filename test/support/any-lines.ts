import path from 'node:path';
import type { Answers } from '../../config/answers';
import { loadPlanTemplate, type LoadedTemplate } from '../../config/plan-template/plan-template';
import { projectRoot } from '../../config/root';
import type { Rehearsal } from '../../worker/rehearsal/rehearse';
import { rehearsed } from './rehearsed';
import { directoryOf } from './small-year';

/** The plan in which every way to state a deadline has a line. */
export const anyLines = (): LoadedTemplate =>
  loadPlanTemplate(path.join(projectRoot(), 'test', 'plans', 'any-lines.yaml'));

/** Its department: Văn phòng, Ban Giám đốc and three units. */
export const anyUnits = (): ReturnType<typeof directoryOf> => directoryOf('qlxd', 'qhkt', 'ttra');

/** Plays its year, or that of some of its lines. */
export const rehearseAnyLines = (answers: Answers, template = anyLines()): Promise<Rehearsal> =>
  rehearsed({ template, directory: anyUnits(), answers });
