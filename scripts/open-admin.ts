import { createUserInput, openFirstAdmin } from '../src/accounts/index.ts';
import { runDatabaseCommand } from './services/database-command.ts';

// `npm run open:admin -- ADDRESS "NAME"`: the first account of a new installation, whose owner opens the others. The workers
// send them the link by which they choose a password.

await runDatabaseCommand('Le compte n’a pas été ouvert', async ({ SMTP_URL, MAIL_DIR, PUBLIC_URL }) => {
  const [email, name] = process.argv.slice(2);
  const asked = createUserInput.pick({ email: true, name: true }).safeParse({ email, name });
  if (!asked.success) throw new Error('il faut une adresse électronique, puis un nom entre guillemets.');
  if (!PUBLIC_URL || !(SMTP_URL || MAIL_DIR)) {
    throw new Error('l’invitation part par courriel : donnez PUBLIC_URL, SMTP_URL et MAIL_FROM.');
  }
  await openFirstAdmin(asked.data);
  console.log(`L’invitation part pour ${asked.data.email} dès que les workers tournent.`);
  return 0;
});
