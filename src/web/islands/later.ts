// A part that takes long to compute says where it is, `data-later="address"`, and has an id: it is fetched once the page is
// shown, and put in its place. Without a script, its link leads there.

for (const part of document.querySelectorAll<HTMLElement>('[data-later]')) void bring(part);

async function bring(part: HTMLElement): Promise<void> {
  part.setAttribute('aria-busy', 'true');
  const response = await fetch(part.dataset.later ?? '', { headers: { accept: 'text/html' } });
  part.removeAttribute('aria-busy');
  if (!response.ok || response.redirected) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const found = fresh.getElementById(part.id);
  if (found && !part.contains(document.activeElement)) part.replaceWith(document.adoptNode(found));
}
