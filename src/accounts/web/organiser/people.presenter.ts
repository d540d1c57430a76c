import { withQuery } from '../../../platform/http/with-query.js';
import { emptyForm } from '../../../platform/views/form.js';
import { pagination } from '../../../platform/views/pagination.js';
import { accountPaths, personUrl, roleUrl } from '../../accounts.paths.js';
import { type GeneralRole, generalRoles, type Role } from '../../domain/roles.js';
import { peoplePageSize, type PersonLine } from '../../people.queries.js';

export const roleWords: Readonly<Record<Role, string>> = {
  organiser: 'Organisation',
  administrator: 'Verwaltung',
  auditor: 'Revision',
  juror: 'Jury',
  member: 'Erfahrungsaustausch',
};

const whatFor: Readonly<Record<GeneralRole, string>> = {
  organiser: 'Richtet Runden ein, prüft Bewerbungen, führt Jury und Auszeichnungen.',
  administrator: 'Legt Konten an und vergibt Rollen. Sieht keine Bewertungen.',
  auditor: 'Liest alles, ändert nichts.',
};

export const roleOptions = generalRoles.map((value) => ({
  value,
  text: roleWords[value],
  hint: whatFor[value],
}));

export interface PeopleFilter {
  search: string;
  role: string;
  page: number;
}

export function listModel(filter: PeopleFilter, people: PersonLine[], count: number, mayChange: boolean) {
  const { search, role, page } = filter;
  return {
    form: emptyForm({ suche: search, rolle: role }),
    action: accountPaths.people,
    createHref: mayChange ? accountPaths.newPerson : undefined,
    roles: Object.entries(roleWords).map(([value, text]) => ({ value, text })),
    filtered: Boolean(search || role),
    columns: [{ text: 'Name' }, { text: 'E-Mail-Adresse' }, { text: 'Rollen' }],
    rows: people.map(({ id, name, email, roles }) => ({
      cells: [
        { link: { text: name, href: personUrl(id) } },
        { text: email },
        { text: roles.map((each) => roleWords[each]).join(', ') || 'keine' },
      ],
    })),
    pages: pagination({ count, page, size: peoplePageSize }, (number) =>
      withQuery(accountPaths.people, { suche: search, rolle: role, seite: number }),
    ),
  };
}

export function personModel({ id, email, roles }: PersonLine, mayChange: boolean) {
  return {
    rows: [{ key: 'E-Mail-Adresse', value: email }],
    tasks: generalRoles.map((role) => {
      const held = roles.includes(role);
      return {
        text: mayChange ? `${roleWords[role]}: Rolle ${held ? 'entziehen' : 'vergeben'}` : roleWords[role],
        ...(mayChange && { href: roleUrl(id, role) }),
        hint: whatFor[role],
        badge: held ? { kind: 'success', text: 'vergeben' } : { kind: 'neutral', text: 'nicht vergeben' },
      };
    }),
  };
}

export function roleModel({ id, name, roles }: PersonLine, role: GeneralRole) {
  const held = roles.includes(role);
  const word = roleWords[role];
  return {
    effects: held
      ? [`${name} verliert die Rolle ${word} sofort.`, 'Angelegtes und Entschiedenes bleibt bestehen.']
      : [`${name} erhält die Rolle ${word}.`, whatFor[role]],
    hidden: [{ name: 'act', value: held ? 'revoke' : 'grant' }],
    submit: held ? `Rolle ${word} entziehen` : `Rolle ${word} vergeben`,
    danger: held,
    action: roleUrl(id, role),
    back: personUrl(id),
  };
}
