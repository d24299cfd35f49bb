import type { ItemTemplate } from '../../workflows/rules/plan/plan';
import { kindOf } from '../../workflows/rules/plan/task';
import type { Course } from '../../workflows/rules/notices/silent-year';
import { WORKFLOWS } from './workflow-shapes';

/** The stages at which a workflow stays longer than until the next one's own day. */
const HOLDS: Readonly<Record<string, Course['holds']>> = {
  criteriaConsultation: { opinions: 'silence' },
  guidanceDistribution: { send: 'end', acknowledge: 'silence' },
  appraisalCouncil: { propose: 'end', consent: 'end', decide: 'end', tell: 'end' },
  selfScoring: { report: 'end' },
  publication: { results: 'end', remedy: 'end' },
};

/** How an item's workflow goes on while nobody does anything. */
export const courseOf = ({ workflow, task, due }: ItemTemplate): Course => ({
  waits: task
    ? ['waits', 'demand'].includes(kindOf({ due, task }))
    : (WORKFLOWS[workflow]?.waits ?? false),
  holds: HOLDS[workflow] ?? {},
});
