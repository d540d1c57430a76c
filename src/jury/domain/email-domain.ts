/** Providers that anybody can have an address at, and the names reserved for examples (RFC 2606): they say nothing of an employer. */
const uninformative = new Set(
  (
    'gmx.de gmx.net gmx.at gmx.ch web.de t-online.de magenta.de freenet.de arcor.de online.de email.de mail.de posteo.de posteo.net ' +
    'mailbox.org 1und1.de vodafone.de vodafonemail.de kabelmail.de unitybox.de alice.de o2online.de netcologne.de ewetel.net ' +
    'gmail.com googlemail.com outlook.com outlook.de hotmail.com hotmail.de live.com live.de msn.com yahoo.com yahoo.de ' +
    'icloud.com me.com mac.com aol.com aol.de proton.me protonmail.com tutanota.com tutanota.de tuta.com riseup.net ' +
    'example.org example.com example.net'
  ).split(' '),
);

/** The domain of an address in small letters where it says something of an employer; nothing for free mail. */
export function employerDomain(email: string): string | undefined {
  const at = email.lastIndexOf('@');
  const domain = email
    .slice(at + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  if (at < 1 || !domain.includes('.') || uninformative.has(domain)) return undefined;
  return domain;
}

/** Whether two employers' domains are of one house: equal, or one within the other (`jugend.stadt.de` and `stadt.de`). */
export function isSameHouse(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
