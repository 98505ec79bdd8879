/** The digit that makes a number sound (Luhn). */
function keyOf(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const twice = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** A company's number whose keys are right. */
export function siretOf(n: number): string {
  const siren = `9${String(n).padStart(7, '0')}`;
  const office = `${siren}${keyOf(siren)}0001`;
  return `${office}${keyOf(office)}`;
}

/** A file of companies: one line each. */
export const companiesFile = (count: number, from = 0): string =>
  ['SIRET;Raison sociale;Activité;Ville']
    .concat(
      Array.from(
        { length: count },
        (_, i) => `${siretOf(from + i)};Entreprise ${from + i};nettoyage;Aubagne`,
      ),
    )
    .join('\r\n');

/** A file as a form sends it. */
export function aFile(content: string | Uint8Array, fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries({ source: 'CCI', ...fields })) form.set(field, value);
  form.set(
    'file',
    new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
    'fichier.csv',
  );
  return form;
}
