/**
 * For other sites, beside `<a href="https://…/talents/entreprise" data-passerelle>`: puts in place of that link a form that
 * leads to the same page with the sentence that was typed. Without it the link stands. It stores nothing, asks for nothing
 * and loads nothing.
 */
const look = `
  form { display: grid; gap: .5rem; max-width: 34rem; padding: 1rem; border: 1px solid #8a97a3; border-radius: .6rem; background: #fff; color: #16242f; font: 1rem/1.5 system-ui, sans-serif; }
  label { font-weight: 700; }
  input { font: inherit; padding: .5rem .6rem; border: 1px solid #66747f; border-radius: .4rem; min-width: 0; color: inherit; background: #fff; }
  button { font: inherit; font-weight: 700; justify-self: start; padding: .5rem 1rem; border: 0; border-radius: .4rem; background: #0b4a5c; color: #fff; cursor: pointer; }
  input:focus-visible, button:focus-visible { outline: 3px solid #b4540a; outline-offset: 2px; }
`;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-passerelle]')) {
  const place = document.createElement('div');
  const root = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look);
  root.adoptedStyleSheets = [sheet];

  const form = document.createElement('form');
  form.method = 'get';
  form.action = link.href;
  const label = document.createElement('label');
  label.htmlFor = 'phrase';
  label.textContent = link.textContent;
  const input = document.createElement('input');
  input.id = 'phrase';
  input.name = 'phrase';
  input.required = true;
  input.maxLength = 500;
  const button = document.createElement('button');
  button.textContent = 'Voir qui peut venir';
  form.append(label, input, button);
  root.append(form);
  link.replaceWith(place);
}
