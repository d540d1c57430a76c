import type { TestSystem } from './test-system.js';

/** The path of the link in the last mail to somebody whose address begins with `path`; waits for the mail. */
export async function mailedPath(
  { mails }: Pick<TestSystem, 'mails'>,
  email: string,
  path: string,
): Promise<string> {
  const leads = (link: string) => new URL(link).pathname.startsWith(path);
  const goes = (to: string[]) => to.includes(email);
  await mails.waitForMail(({ envelope, links }) => goes(envelope.to) && links.some(leads));
  const mail = mails.mails.findLast(({ envelope, links }) => goes(envelope.to) && links.some(leads));
  return new URL(mail?.links.find(leads) ?? '').pathname;
}
