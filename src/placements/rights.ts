import { right } from '../access/index.ts';

export const placementRead = right('placement.read', ['officer', 'counsellor', 'manager', 'employer']);
export const placementManage = right('placement.manage', ['counsellor', 'manager']);
export const placementAlert = right('placement.alert', ['officer', 'counsellor', 'manager', 'employer']);
export const placementDocuments = right('placement.documents', ['counsellor', 'manager']);
export const outcomeRead = right('outcome.read', ['counsellor', 'manager']);
export const outcomeNote = right('outcome.note', ['counsellor', 'manager']);
export const protocolRead = right('protocol.read', ['counsellor', 'manager', 'admin']);
export const protocolManage = right('protocol.manage', ['admin']);
