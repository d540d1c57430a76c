import { signInLinkRequested } from '../../../src/accounts/domain/events.js';
import type { Person } from '../../../src/accounts/entities/person.entity.js';
import { Message } from '../../../src/notifications/entities/message.entity.js';
import { MessageWriter } from '../../../src/notifications/message-writer.js';
import { newId } from '../../../src/platform/database/new-id.js';
import { inSystem } from '../../support/factories.js';
import type { TestSystem } from '../../support/test-system.js';

/** Waits until `look` finds something; fails after `seconds`. */
export async function eventually<T>(look: () => Promise<T | undefined>, seconds = 15): Promise<T> {
  for (let tries = 0; tries < seconds * 20; tries += 1) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not within ${seconds} s`);
}

/** A cause that mails a sign-in link to somebody. */
export const askForLink = (system: TestSystem, person: Person): Promise<void> =>
  inSystem(system, async (tx) => tx.emit(signInLinkRequested(person.id, newId(), 'signIn')));

/** A message that nobody was told of: as if the process had been killed right after the commit. */
export async function writtenOnly(system: TestSystem, email: string): Promise<Message> {
  const causeId = newId();
  const links = { signIn: { purpose: 'signIn' as const, id: newId() } };
  const letter = { to: { name: 'Anna', email, lang: 'de' as const }, model: {}, links };
  await inSystem(system, (tx) => system.get(MessageWriter).write(tx, causeId, 'sign-in', [letter]));
  return system.database.reader.findOneByOrFail(Message, { causeId });
}

export const messagesTo = (system: TestSystem, recipient: string): Promise<Message[]> =>
  system.database.reader.find(Message, { where: { recipient }, order: { createdAt: 'ASC' } });

/** The one message to somebody, as soon as it is `right`. */
export const messageOnce = (
  system: TestSystem,
  recipient: string,
  right: (message: Message) => boolean,
): Promise<Message> => eventually(async () => (await messagesTo(system, recipient)).find(right));
