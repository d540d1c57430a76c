import { dateTime, longDate } from '../../../platform/i18n/formats.js';
import type { Lang } from '../../../platform/i18n/lang.js';
import type { Texts } from '../../../platform/i18n/texts.js';
import { emptyForm, type FormState } from '../../../platform/views/form.js';
import { teamLimits } from '../../domain/team.js';
import { entryUrl } from '../../entries.paths.js';
import type { Dossier } from '../../read-dossier.js';
import type { AskedAccess, SentInvitation, Team, TeamMember } from '../../team.queries.js';
import { answerRequestUrl, leaveUrl, memberUrl, remindersUrl, teamInvitationUrl } from '../../team.paths.js';

export interface TeamShown {
  /** Of the invitation. */
  form?: FormState;
  /** Why an act was refused that has no form of its own. */
  refused?: string | undefined;
  /** What was typed as answer to a request. */
  answered?: { requestId: string; form: FormState };
}

export function teamModel(
  { id, state }: Dossier,
  { members, invitations, requests }: Team,
  me: string,
  { form = emptyForm(), refused, answered }: TeamShown,
  texts: Texts,
  lang: Lang,
) {
  const t = sayIn(texts, lang);
  const mine = members.find(({ personId }) => personId === me);
  const owner = mine?.role === 'owner';
  const open = owner && state !== 'withdrawn';
  const offer = invitations.find(({ role, state: standing }) => role === 'owner' && standing === 'open');
  return {
    form: answered?.form ?? form,
    inviteForm: answered ? emptyForm() : form,
    refused,
    owner,
    open,
    members: members.map((member) => memberView(id, member, { me, owner, open }, texts, lang)),
    invitations: invitations
      .filter(({ role }) => role === 'editor')
      .map((invitation) => invitationView(id, invitation, open, texts, lang)),
    offer: offer && t('offer', { name: offer.name, date: longDate(offer.expiresAt, lang) }),
    requests: requests.map((request) => requestView(id, request, answered, lang)),
    limit: teamLimits.message,
    alone: members.length === 1,
    action: entryUrl(id, 'team'),
    back: entryUrl(id),
  };
}

const sayIn =
  (texts: Texts, lang: Lang) =>
  (key: string, params = {}) =>
    texts.t(lang, `teams.${key}`, params);

function memberView(
  id: string,
  { personId, name, email, role, joinedAt, reminded }: TeamMember,
  { me, owner, open }: { me: string; owner: boolean; open: boolean },
  texts: Texts,
  lang: Lang,
) {
  const t = sayIn(texts, lang);
  const self = personId === me;
  return {
    name: self ? t('you', { name }) : name,
    email,
    badge: { kind: role === 'owner' ? 'info' : 'neutral', text: texts.t(lang, `teams.roles.${role}`) },
    since: t('since', { date: longDate(joinedAt, lang) }),
    handOver: open &&
      !self && { href: memberUrl(id, personId, 'handOver'), label: t('handOverTo', { name }) },
    remove: owner && !self && { href: memberUrl(id, personId, 'remove'), label: t('removeOf', { name }) },
    leaveHref: self && !owner && leaveUrl(id),
    reminders: self && {
      action: remindersUrl(id),
      wanted: reminded ? 'nein' : 'ja',
      text: t(reminded ? 'reminders.stop' : 'reminders.start'),
      said: t(reminded ? 'reminders.on' : 'reminders.off'),
    },
  };
}

function invitationView(id: string, invitation: SentInvitation, open: boolean, texts: Texts, lang: Lang) {
  const t = sayIn(texts, lang);
  const { name, email, state, expiresAt } = invitation;
  const date = dateTime(expiresAt, lang);
  return {
    name,
    email,
    badge: { kind: state === 'open' ? 'info' : 'warning', text: texts.t(lang, `teams.standings.${state}`) },
    until: state === 'declined' ? '' : t(state === 'open' ? 'validUntil' : 'wasValidUntil', { date }),
    renew: open && {
      href: teamInvitationUrl(id, invitation.id, 'renewInvitation'),
      label: t('renewOf', { name }),
    },
    withdraw: open && {
      href: teamInvitationUrl(id, invitation.id, 'withdrawInvitation'),
      label: t('withdrawOf', { name }),
    },
  };
}

function requestView(
  id: string,
  { id: requestId, name, email, message, askedAt }: AskedAccess,
  answered: TeamShown['answered'],
  lang: Lang,
) {
  const current = answered?.requestId === requestId;
  return {
    name,
    email,
    message,
    at: dateTime(askedAt, lang),
    action: answerRequestUrl(id, requestId),
    current,
    form: current ? answered.form : emptyForm(),
  };
}
