import { right } from '../access/index.ts';

export const fairnessRead = right('fairness.read', ['manager', 'admin']);
