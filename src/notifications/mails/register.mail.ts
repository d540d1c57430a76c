import { type Mail, textOf } from './mail.js';
import { sampleId } from './facts.js';
import { personOf } from './recipients.js';

/** The link with which a new account's address is confirmed. */
export const registerMail: Mail = {
  name: 'register',
  on: 'SignInLinkRequested',
  async letters(tx, event) {
    if (textOf(event, 'purpose') !== 'register') return [];
    const id = textOf(event, 'linkId');
    const people = await personOf(tx, event.subject.id);
    return people.map((to) => ({ to, model: {}, links: { confirm: { purpose: 'register', id } } }));
  },
  sample: { model: {}, links: { confirm: { purpose: 'register', id: sampleId } } },
};
