import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { Config } from './config.ts';
import type { MailText } from './mail.ts';

/** Hands a message over. @throws Error with `responseCode` where the SMTP server refused it */
export type Post = (message: MailText & { readonly id: string }) => Promise<void>;

/**
 * By SMTP_URL; without it into files of MAIL_DIR, which any mail program opens. With neither every message fails, and
 * is seen to.
 */
export function openPost({
  SMTP_URL,
  MAIL_DIR,
  MAIL_FROM = 'Passerelle <ne-pas-repondre@passerelle.example>',
}: Pick<Config, 'SMTP_URL' | 'MAIL_DIR' | 'MAIL_FROM'>): { post: Post; close(): void } {
  const [, domain = 'passerelle.example'] = /@([\w.-]+)/.exec(MAIL_FROM) ?? [];
  const envelope = ({ id, ...message }: Parameters<Post>[0]) => ({
    ...message,
    from: MAIL_FROM,
    messageId: `<${id}@${domain}>`,
    // Out-of-office programs do not answer these (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (SMTP_URL) {
    const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    const transport = nodemailer.createTransport({ url: SMTP_URL, ...timeouts });
    return {
      post: async (message) => void (await transport.sendMail(envelope(message))),
      close: () => transport.close(),
    };
  }
  if (MAIL_DIR) {
    const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
    return {
      post: async (message) => {
        const { message: bytes } = await transport.sendMail(envelope(message));
        await mkdir(MAIL_DIR, { recursive: true, mode: 0o700 });
        const file = join(MAIL_DIR, `${message.id}.eml`);
        await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
        await rename(`${file}.part`, file);
      },
      close: () => {},
    };
  }
  return {
    post: async () => {
      throw new Error('neither SMTP_URL nor MAIL_DIR is set: no e-mail can be sent');
    },
    close: () => {},
  };
}
