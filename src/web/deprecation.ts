import type { Deprecation } from './route.ts';

/**
 * What an answer of a deprecated route says of it: `Deprecation` (RFC 9745, seconds since 1970), `Sunset` (RFC 8594, an HTTP
 * date), and `Link` to the description, where what to do is written (relations `deprecation` and `successor-version`).
 */
export function deprecationHeaders({ since, until, instead }: Deprecation): Record<string, string> {
  const links = [
    '</api/v1/openapi.json>; rel="deprecation"; type="application/json"',
    ...(instead ? [`</api/v1${instead}>; rel="successor-version"`] : []),
  ];
  return {
    Deprecation: `@${Date.parse(since) / 1000}`,
    Sunset: new Date(until).toUTCString(),
    Link: links.join(', '),
  };
}

/** The same for whoever reads the description. */
export const deprecationWords = ({ since, until, instead }: Deprecation): string =>
  `Deprecated since ${since}, may be gone from ${until}${instead ? `: use ${instead}` : ''}.`;
