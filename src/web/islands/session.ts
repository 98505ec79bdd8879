// On every page of somebody who is signed in: what it shows goes when the session does, signed out from another tab or idle
// for as long as a session may be. It asks the server nothing: that would be a use of the session. What is being typed stays.

const idleMs = Number(document.body.dataset.idle) * 60_000;
const tabs = new BroadcastChannel('session');
let used = Date.now();

for (const event of ['pointerdown', 'keydown'])
  addEventListener(event, () => {
    used = Date.now();
  });
setInterval(hideIfIdle, 30_000);
// A computer that slept counted no time meanwhile.
document.addEventListener('visibilitychange', hideIfIdle);

document.addEventListener('submit', ({ target }) => {
  if (/^\/deconnexion/.test(new URL((target as HTMLFormElement).action).pathname)) tabs.postMessage('out');
});
tabs.addEventListener('message', () => hide('Vous vous êtes déconnecté dans un autre onglet.'));

function hideIfIdle(): void {
  if (Date.now() - used > idleMs && !isTyping()) hide('Cette page est restée longtemps ouverte sans servir.');
}

function isTyping(): boolean {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    (field) =>
      field instanceof HTMLInputElement && /checkbox|radio/.test(field.type)
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
  );
}

function hide(why: string): void {
  const notice = document.createElement('p');
  notice.className = 'lead';
  notice.setAttribute('role', 'status');
  const again = document.createElement('a');
  again.href = location.pathname + location.search;
  again.textContent = 'La montrer de nouveau';
  notice.append(`${why} `, again);
  document.querySelector('main')?.replaceChildren(notice);
  document.title = 'Passerelle';
}
