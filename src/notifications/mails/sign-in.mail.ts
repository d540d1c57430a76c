import { type Mail, textOf } from './mail.js';
import { sampleId } from './facts.js';
import { personOf } from './recipients.js';

/** The link with which somebody signs in. */
export const signInMail: Mail = {
  name: 'sign-in',
  on: 'SignInLinkRequested',
  async letters(tx, event) {
    if (textOf(event, 'purpose') !== 'signIn') return [];
    const id = textOf(event, 'linkId');
    const people = await personOf(tx, event.subject.id);
    return people.map((to) => ({ to, model: {}, links: { signIn: { purpose: 'signIn', id } } }));
  },
  sample: { model: {}, links: { signIn: { purpose: 'signIn', id: sampleId } } },
};
