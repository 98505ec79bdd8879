// The keyboard of the inbox: one letter, where nobody is typing. Each key presses what carries it (`data-key`).

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { target } = event;
  if (target instanceof HTMLElement && target.closest('input:not([type="radio"]), textarea, select')) return;
  const found = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!found) return;
  event.preventDefault();
  const form = found.closest('form');
  const blank = form?.querySelector<HTMLSelectElement>('select[required]');
  // A reason is asked first: its list is opened to the keyboard, and the same key then sends.
  if (blank && blank.value === '') blank.focus();
  else found.click();
});

document.querySelector<HTMLElement>('#proposition')?.focus({ preventScroll: true });
