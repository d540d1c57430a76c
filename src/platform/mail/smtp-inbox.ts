import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Delivery {
  from: string;
  to: string[];
  raw: Buffer;
}

export interface SmtpInbox {
  port: number;
  /** Stops taking mail; connections that are still open are cut. */
  close(): Promise<void>;
}

/**
 * A real SMTP server on loopback that takes every mail without sign-in or TLS.
 * A mail counts as accepted once `receive` has settled; its failure is answered as temporary (4xx).
 * @param port 0 lets the system choose
 * @param overrides for servers that misbehave on purpose
 */
export async function openSmtpInbox(
  port: number,
  receive: (delivery: Delivery) => Promise<void>,
  overrides: SMTPServerOptions = {},
): Promise<SmtpInbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    size: 52_428_800,
    onData(stream, { envelope }, done) {
      const from = envelope.mailFrom ? envelope.mailFrom.address : '';
      const to = envelope.rcptTo.map(({ address }) => address);
      void buffer(stream)
        .then((raw) => receive({ from, to, raw }))
        .then(
          () => done(),
          (error: Error) => done(Object.assign(error, { responseCode: 451 })),
        );
    },
    ...overrides,
  });
  const listening = new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  await listening;
  server.on('error', () => undefined); // a client that breaks off is its own matter
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
