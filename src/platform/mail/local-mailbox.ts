import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MailboxFolder } from './mailbox-folder.js';
import { answerMailbox } from './mailbox-web.js';
import { openSmtpInbox } from './smtp-inbox.js';

export interface LocalMailboxOptions {
  dataDir: string;
  /** 0 lets the system choose. */
  smtpPort: number;
  /** 0 lets the system choose. */
  webPort: number;
}

export interface LocalMailbox {
  /** For `SMTP_URL`. */
  smtpUrl: string;
  /** The page on which the mails are read. */
  url: string;
  close(): Promise<void>;
}

/**
 * For trial runs: takes every mail by SMTP, keeps it in `<dataDir>/mailbox` and shows it on a page. Nothing leaves the machine.
 * @throws the system's error (`EADDRINUSE`) where a port is taken
 */
export async function startLocalMailbox(options: LocalMailboxOptions): Promise<LocalMailbox> {
  const folder = new MailboxFolder(join(options.dataDir, 'mailbox'));
  const inbox = await openSmtpInbox(options.smtpPort, (delivery) => folder.keep(delivery));
  const web = createServer((request, response) => void answerMailbox(folder, request, response));
  try {
    web.listen(options.webPort, '127.0.0.1');
    await once(web, 'listening');
  } catch (error) {
    await inbox.close();
    throw error;
  }
  return {
    smtpUrl: `smtp://127.0.0.1:${inbox.port}`,
    url: `http://127.0.0.1:${(web.address() as AddressInfo).port}/`,
    async close() {
      await inbox.close();
      const closed = once(web, 'close');
      web.close();
      web.closeAllConnections();
      await closed;
    },
  };
}
