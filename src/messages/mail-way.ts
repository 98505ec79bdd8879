import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Config } from '../platform/index.ts';
import { NotSent, type Way } from './not-sent.ts';

type Settings = Pick<Config, 'SMTP_URL' | 'MAIL_DIR' | 'MAIL_FROM'>;

const envelopeFrom = (MAIL_FROM = 'Passerelle <ne-pas-repondre@passerelle.example>') => {
  const [, domain = 'passerelle.example'] = /@([\w.-]+)/.exec(MAIL_FROM) ?? [];
  return ({ id, to, subject, text }: Parameters<Way>[0]) => ({
    to,
    subject,
    text,
    from: MAIL_FROM,
    messageId: `<${id}@${domain}>`,
    // Out-of-office programs do not answer these (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
};

/** E-mails through a server. */
export function smtpWay({ SMTP_URL, MAIL_FROM }: Settings): Way | undefined {
  if (!SMTP_URL) return undefined;
  const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const transport = nodemailer.createTransport({ url: SMTP_URL, ...timeouts });
  const envelope = envelopeFrom(MAIL_FROM);
  return async (message) => {
    try {
      await transport.sendMail(envelope(message));
    } catch (error) {
      throw notSent(error);
    }
  };
}

/** nodemailer's codes for what concerns this message rather than the connection. */
const ofMessage: readonly unknown[] = ['EENVELOPE', 'EMESSAGE'];

function notSent(error: unknown): NotSent {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const answer = Number(responseCode) || undefined;
  if (!answer) return new NotSent('away', 'the mail server does not answer');
  // The server says that trying again is useless (RFC 5321, 4.2.1). A wrong password (535) is not the message's fault.
  return answer >= 500 && answer < 600 && ofMessage.includes(code)
    ? new NotSent('refused', 'the mail server refused the message for good', answer)
    : new NotSent('later', 'the mail server refused the message for now', answer);
}

/** E-mails into files of a folder, which any mail program opens. */
export function folderWay({ MAIL_DIR, MAIL_FROM }: Settings): Way | undefined {
  if (!MAIL_DIR) return undefined;
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const envelope = envelopeFrom(MAIL_FROM);
  return async (message) => {
    const { message: bytes } = await transport.sendMail(envelope(message));
    await mkdir(MAIL_DIR, { recursive: true, mode: 0o700 });
    const file = join(MAIL_DIR, `${message.id}.eml`);
    await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  };
}
