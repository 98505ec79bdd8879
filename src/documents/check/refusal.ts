import { invalidField, type Problem } from '../../platform/index.ts';

/** The name of the field that a file is sent in. */
export const fileField = 'file';

/** Why a file is not taken: a stable code, and what to do about it in French. */
export const refusal = (code: string, detail: string): Problem => invalidField(fileField, code, detail);

export const unreadableFile = (): Problem =>
  refusal(
    'unreadable-file',
    'Ce fichier ne s’ouvre pas : il est abîmé ou incomplet. Enregistrez-le de nouveau, puis renvoyez-le.',
  );
