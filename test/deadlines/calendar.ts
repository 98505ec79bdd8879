/** The content lines of a calendar, as RFC 5545 (3.1) has them put together again. */
export const unfolded = (file: string): string[] => file.replace(/\r\n[ \t]/g, '').split('\r\n');

const readText = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, one: string) => (one === 'n' || one === 'N' ? '\n' : one));

/** The events of a calendar, each by the names of its lines. */
export function eventsOf(file: string): Record<string, string>[] {
  const events: Record<string, string>[] = [];
  let current: Record<string, string> | undefined;
  for (const line of unfolded(file)) {
    if (line === 'BEGIN:VEVENT') current = {};
    else if (line === 'END:VEVENT') {
      if (current) events.push(current);
      current = undefined;
    } else if (current) {
      const at = line.indexOf(':');
      current[line.slice(0, at)] = readText(line.slice(at + 1));
    }
  }
  return events;
}
