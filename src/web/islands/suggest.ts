// A field that says `data-suggest="address"` offers, while somebody types, what the list of that page answers (`?q=`): the
// combobox of the ARIA guide. Without a script, the page that comes back offers the same as choices.

const pauseMs = 150;

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggest(input);

function suggest(input: HTMLInputElement): void {
  const list = document.createElement('ul');
  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Propositions');
  const news = document.createElement('span');
  news.className = 'hidden';
  news.setAttribute('role', 'status');
  input.after(list, news);
  input.autocomplete = 'off';
  const has = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, value] of Object.entries(has)) input.setAttribute(name, value);

  let timer: number | undefined;
  let asked: AbortController | undefined;
  let at = -1;

  const options = () => [...list.children] as HTMLElement[];
  const close = () => {
    window.clearTimeout(timer);
    asked?.abort();
    at = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (option: HTMLElement) => {
    input.value = option.dataset.value ?? '';
    close();
    news.textContent = `Choisi : ${input.value}`;
  };
  const point = (next: number) => {
    const all = options();
    at = all.length === 0 ? -1 : (next + all.length) % all.length;
    for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === at));
    const current = all[at];
    if (!current) return;
    input.setAttribute('aria-activedescendant', current.id);
    current.scrollIntoView({ block: 'nearest' });
  };
  const show = (found: readonly HTMLElement[]) => {
    list.replaceChildren(
      ...found.map((item, i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.value = item.dataset.value ?? '';
        option.textContent = item.textContent;
        return option;
      }),
    );
    at = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    news.textContent =
      found.length === 0 ? 'Aucune proposition' : `${found.length} propositions, flèche bas pour choisir`;
  };
  const ask = async () => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    const address = `${input.dataset.suggest}?q=${encodeURIComponent(input.value.trim())}`;
    try {
      const response = await fetch(address, { headers: { accept: 'text/html' }, signal });
      if (!response.ok || response.redirected) return;
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (!signal.aborted && document.activeElement === input)
        show([...answer.querySelectorAll<HTMLElement>('[data-value]')]);
    } catch {
      // Somebody typed on, or the network is away: the field works without.
    }
  };

  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    if (input.value.trim().length < 2) close();
    else timer = window.setTimeout(() => void ask(), pauseMs);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const current = options()[at];
    if (event.key === 'ArrowDown') point(at + 1);
    else if (event.key === 'ArrowUp') point(at < 0 ? -1 : at - 1);
    else if (event.key === 'Enter' && current) choose(current);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // Before the field loses the focus.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = (event.target as HTMLElement).closest<HTMLElement>('[role="option"]');
    if (option) choose(option);
  });
}
