import { right } from '../access/index.ts';

export const auditRead = right('audit.read', ['admin']);
