import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Clock } from '../clock/clock.js';
import { type ParsedMail, parseMail } from './parsed-mail.js';
import type { Delivery } from './smtp-inbox.js';

export interface KeptMail extends ParsedMail {
  id: string;
  receivedAt: Temporal.Instant;
}

/** Mails as `.eml` files whose names sort by the time of arrival. */
export class MailboxFolder {
  private readonly clock = new Clock();
  private readonly known = new Map<string, Promise<KeptMail>>();
  private arrivals = 0;

  constructor(private readonly folder: string) {}

  /** Written whole or not at all; the envelope is kept as headers of its own. */
  async keep({ from, to, raw }: Delivery): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const time = this.clock.now().epochMilliseconds;
    this.arrivals += 1;
    const id = `${time}-${String(this.arrivals).padStart(6, '0')}-${randomUUID().slice(0, 8)}`;
    const envelope = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)];
    const path = join(this.folder, `${id}.part`);
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(Buffer.concat([Buffer.from(`${envelope.join('\r\n')}\r\n`), raw]));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(path, join(this.folder, `${id}.eml`));
  }

  /** Newest first; with `recipient` only mails whose recipient's address contains it. */
  async list(recipient = ''): Promise<KeptMail[]> {
    const wanted = recipient.trim().toLowerCase();
    const mails = await Promise.all((await this.ids()).map((id) => this.read(id)));
    return mails.filter(({ to }) => to.some((address) => address.includes(wanted)));
  }

  async find(id: string): Promise<KeptMail | undefined> {
    return (await this.ids()).includes(id) ? this.read(id) : undefined;
  }

  raw(id: string): Promise<Buffer> {
    return readFile(join(this.folder, `${id}.eml`));
  }

  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -4))
      .toSorted()
      .toReversed();
  }

  private read(id: string): Promise<KeptMail> {
    const known = this.known.get(id) ?? this.parse(id);
    this.known.set(id, known);
    return known;
  }

  private async parse(id: string): Promise<KeptMail> {
    const receivedAt = Temporal.Instant.fromEpochMilliseconds(Number(id.split('-')[0]));
    return { id, receivedAt, ...(await parseMail(await this.raw(id))) };
  }
}
