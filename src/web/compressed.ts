import compression from 'compression';
import type { Request, RequestHandler, Response } from 'express';

/**
 * Answers are compressed where a page of ours, or the person themselves, asked for them. One that another site asks for by
 * somebody's browser is not: whoever chooses what it asks and sees how long the answer is would learn what it says (BREACH).
 */
export const compressed = (): RequestHandler => compression({ filter: mayCompress });

function mayCompress(request: Request, response: Response): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== 'same-origin' && site !== 'none') return false;
  // A stream says each thing when it happens.
  if (String(response.getHeader('content-type')).startsWith('text/event-stream')) return false;
  return compression.filter(request, response);
}
