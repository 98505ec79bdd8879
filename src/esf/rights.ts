import { right } from '../access/index.ts';

/** A structure its own people's and operations; the intermediate body all, by reference, without sensitive answers. */
export const esfRead = right('esf.read', ['counsellor', 'manager', 'controller']);
export const esfWrite = right('esf.write', ['counsellor', 'manager']);
/** Many at once, from a file. */
export const esfImport = right('esf.import', ['manager']);
export const esfOperations = right('esf.operations', ['controller']);
export const esfControl = right('esf.control', ['controller']);
export const esfRulesSet = right('esf.rules-set', ['controller']);
