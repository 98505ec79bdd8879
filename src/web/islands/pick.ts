// A list whose rows are ticked says when they are more than can be compared (`data-most`).

document.addEventListener('change', ({ target }) => {
  const form = (target as HTMLElement).closest<HTMLFormElement>('form[data-most]');
  const said = form?.querySelector('.bulk [role=status]');
  if (!form || !said) return;
  const most = Number(form.dataset.most);
  const picked = form.querySelectorAll('tbody input:checked').length;
  said.textContent = picked > most ? `${picked} choisies : ${most} au plus se comparent.` : '';
});
