// A form with a file, sent from its page: how far it has come is shown, and it can be stopped. What comes back takes the place
// of the page, as it would without a script.

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.enctype !== 'multipart/form-data' || event.defaultPrevented) return;
  event.preventDefault();
  send(form);
});

function send(form: HTMLFormElement): void {
  const sending = form.querySelector<HTMLElement>('[data-sending]');
  const bar = sending?.querySelector('progress');
  const stop = sending?.querySelector<HTMLButtonElement>('[data-stop]');
  const request = new XMLHttpRequest();
  const say = (text: string) => {
    const status = sending?.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  };
  const giveBack = (text: string) => {
    say(text);
    stop?.toggleAttribute('hidden', true);
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button')) button.removeAttribute('aria-disabled');
  };
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = total > 0 ? Math.floor((100 * loaded) / total) : 0;
    if (bar) bar.value = percent;
    // A screen reader is told four times, and not a hundred.
    say(percent < 100 ? `Envoi : ${Math.floor(percent / 25) * 25} %` : 'Vérification du fichier…');
  });
  request.addEventListener('load', () => show(request));
  request.addEventListener('error', () =>
    giveBack('L’envoi a échoué : vérifiez votre connexion, puis envoyez de nouveau.'),
  );
  request.addEventListener('abort', () => giveBack('Envoi arrêté : rien n’a été gardé.'));
  if (stop) stop.onclick = () => request.abort();
  sending?.removeAttribute('hidden');
  stop?.removeAttribute('hidden');
  stop?.removeAttribute('aria-disabled');
  say('Envoi : 0 %');
  request.open('POST', form.action);
  request.responseType = 'document';
  request.setRequestHeader('accept', 'text/html');
  request.send(new FormData(form));
}

/** A script of another document does not run: its copy does. */
function load(script: Element): void {
  const copy = document.createElement('script');
  for (const { name, value } of script.attributes) copy.setAttribute(name, value);
  document.head.append(copy);
}

function show({ response, status, responseURL }: XMLHttpRequest): void {
  const fresh = (response as Document | null)?.querySelector('main');
  // No page of ours: the address itself says what there is.
  if (!fresh) {
    location.reload();
    return;
  }
  document.querySelector('main')?.replaceWith(document.adoptNode(fresh));
  document.title = (response as Document).title;
  if (status < 400) history.replaceState(null, '', responseURL);
  // What the page that came back does by itself: the scripts of this one know nothing of it.
  for (const script of (response as Document).querySelectorAll('script[src]'))
    if (!document.querySelector(`script[src="${script.getAttribute('src')}"]`)) load(script);
  (document.querySelector<HTMLElement>('.errors') ?? fresh).focus();
  scrollTo(0, 0);
}
