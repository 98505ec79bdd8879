import { sealedPieces } from '../platform/index.ts';

/** The files themselves, beside what is known of them in `documents.files`. */
export const content = sealedPieces('DocumentChunk', 'documents.chunks');
