export {
  editFramework,
  editFrameworkInput,
  moveFramework,
  moveFrameworkInput,
  readFramework,
} from './edit-framework.ts';
export { editYouthFile, editYouthFileInput } from './edit-youth-file.ts';
export {
  type EndReason,
  endReasons,
  frameworkStates,
  type PhaseResult,
  phaseResults,
} from './framework.ts';
export { listYouth, listYouthQuery, readYouth, youthViews } from './read-youth.ts';
export { youthManage, youthRead } from './rights.ts';
export { type FrameworkKind, frameworkKinds } from './rules/index.ts';
export { startFramework, startFrameworkInput } from './start-framework.ts';
export { type Attendance, attendances, workshopInput } from './workshop.ts';
export {
  addWorkshop,
  attendInput,
  attendWorkshop,
  editWorkshop,
  editWorkshopInput,
  listWorkshops,
  listWorkshopsQuery,
  readWorkshop,
} from './workshops.ts';
