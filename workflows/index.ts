export { courier } from './courier';
export { appraisalCouncil } from './items/appraisal-council';
export { criteriaConsultation } from './items/criteria-consultation';
export { guidanceDistribution } from './items/guidance-distribution';
export { publication } from './items/publication';
export { selfScoring } from './items/self-scoring';
export { surveyList } from './items/survey-list';
export { planYear } from './plan-year';
