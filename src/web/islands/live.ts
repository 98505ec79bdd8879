// A page that says `data-live="address of its stream"` refreshes its parts, `data-part="name"`, when the stream says so.
// Without a script, the link « Actualiser » does the same.

const root = document.querySelector<HTMLElement>('[data-live]');
if (root) follow(root);

function follow(root: HTMLElement): void {
  let source: EventSource | undefined;
  const listen = () => {
    source = new EventSource(root.dataset.live ?? '');
    source.addEventListener('change', () => void refresh(root));
  };
  // A browser opens few connections to one host: a page that nobody looks at gives its own back.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) source?.close();
    else listen();
  });
  if (!document.hidden) listen();
}

async function refresh(root: HTMLElement): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  root.dataset.live = fresh.querySelector<HTMLElement>('[data-live]')?.dataset.live ?? root.dataset.live;
  let held = false;
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const next = fresh.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`);
    if (!next || next.textContent === part.textContent) continue;
    if (inUse(part)) held = true;
    else part.replaceWith(document.adoptNode(next));
  }
  // Read aloud by screen readers, shown to everyone.
  const news = document.querySelector<HTMLElement>('[data-news]');
  const said = fresh.querySelector<HTMLElement>('[data-news]')?.dataset.news ?? '';
  if (news) news.textContent = held ? 'Du nouveau est arrivé : actualisez quand vous aurez fini.' : said;
}

/** Somebody is in it with the keyboard, has unfolded or begun to fill a form: it is not taken from under their hands. */
function inUse(part: HTMLElement): boolean {
  if (part.contains(document.activeElement) || part.querySelector('details[open]')) return true;
  return [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) =>
      field instanceof HTMLInputElement && /checkbox|radio/.test(field.type)
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
  );
}
