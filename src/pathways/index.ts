export { addStep, editPathway, editPathwayInput, editStep } from './edit-pathway.ts';
export { type Engagement, engagementInput, engagementOf } from './engagement.ts';
export { movePathway, movePathwayInput } from './move-pathway.ts';
export { isOpenState, type PathwayState, pathwayStates } from './pathway-states.ts';
export { proposePathway, proposePathwayInput } from './propose-pathway.ts';
export {
  countPathways,
  listPathways,
  listPathwaysQuery,
  pathwaysOf,
  pathwayViews,
  peopleAtStep,
  readPathway,
  stepsUnderWay,
} from './read-pathways.ts';
export { pathwayManage, pathwayRead, pathwayTerms } from './rights.ts';
export { editStepInput, type StepKind, type StepResult, stepInput, stepKinds, stepResults } from './step.ts';
export { readTerms, setTerms, termsInput } from './terms.ts';
