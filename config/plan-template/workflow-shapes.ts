import type { LetterKind, Meets } from '../../workflows/rules/duty/state';
import type { StageTemplate } from '../../workflows/rules/plan/plan';

type By = StageTemplate['by'];

/** A stage as the workflow walks through it: what a template may not change. */
export interface StageShape {
  id: string;
  meets: Meets;
  /** Who may owe it. */
  by: readonly By[];
}

export interface WorkflowShape {
  /** Null: the template's own. */
  stages: readonly StageShape[] | null;
  /** The letter that the item waits for, or that may open it earlier. */
  letter: LetterKind;
  /** Nothing opens the item without its letter. */
  waits: boolean;
  /** The stage of which each letter that asks for it opens a round. */
  rounds: string | null;
}

const stage = (id: string, meets: Meets, ...by: By[]): StageShape => ({ id, meets, by });

/** What each item workflow expects of the template that names it. */
export const WORKFLOWS: Readonly<Record<string, WorkflowShape>> = {
  criteriaConsultation: {
    stages: [
      stage('opinions', 'submit', 'units'),
      stage('merge', 'submit', 'office'),
      stage('approve', 'approve', 'deputy', 'director'),
      stage('reply', 'issue', 'office'),
    ],
    letter: 'request',
    waits: true,
    rounds: null,
  },
  guidanceDistribution: {
    stages: [
      stage('attach', 'submit', 'office'),
      stage('send', 'issue', 'office'),
      stage('acknowledge', 'acknowledge', 'units'),
    ],
    letter: 'guidance',
    waits: true,
    rounds: null,
  },
  surveyList: {
    stages: [
      stage('unit-lists', 'submit', 'units'),
      stage('merged-list', 'submit', 'office'),
      stage('approve', 'approve', 'deputy', 'director'),
      stage('sent-out', 'issue', 'office'),
    ],
    letter: 'request',
    waits: false,
    rounds: null,
  },
  appraisalCouncil: {
    stages: [
      stage('propose', 'submit', 'office'),
      stage('consent', 'consent', 'named'),
      stage('decide', 'approve', 'deputy', 'director'),
      stage('tell', 'issue', 'office'),
    ],
    letter: 'request',
    waits: true,
    rounds: null,
  },
  selfScoring: {
    stages: [
      stage('unit-scores', 'submit', 'units'),
      stage('review', 'submit', 'office'),
      stage('approve', 'approve', 'deputy', 'director'),
      stage('report', 'issue', 'office'),
      stage('explain', 'submit', 'named'),
    ],
    letter: 'guidance',
    waits: false,
    rounds: 'explain',
  },
  publication: {
    stages: [
      stage('results', 'submit', 'office'),
      stage('publish', 'approve', 'deputy', 'director'),
      stage('causes', 'submit', 'named'),
      stage('remedy', 'submit', 'named'),
    ],
    letter: 'publication',
    waits: true,
    rounds: null,
  },
  plannedTask: { stages: null, letter: 'request', waits: false, rounds: null },
};
