export { noteLeavers } from './import-leavers.ts';
export { movePupil, movePupilInput } from './move-pupil.ts';
export { schoolManage, schoolRead, schoolStudy } from './rights.ts';
export {
  followMonths,
  type PupilState,
  pupilStates,
  type SchoolExit,
  schoolExits,
  sessionInput,
} from './session.ts';
export { addSession, listSessions, listSessionsQuery, readSession } from './sessions.ts';
export { studyExtension, studyQuery } from './study-extension.ts';
