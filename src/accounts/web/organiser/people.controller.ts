import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { pageNumber } from '../../../platform/http/page-number.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { searchText } from '../../../platform/http/search-text.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { accountPaths, personUrl } from '../../accounts.paths.js';
import { type GeneralRole, isGeneralRole } from '../../domain/roles.js';
import { PeopleAdminService } from '../../people-admin.service.js';
import { PeopleQueries, type PersonLine } from '../../people.queries.js';
import { NewPersonForm } from './people.form.js';
import { listModel, personModel, roleModel, roleOptions, roleWords } from './people.presenter.js';

const readers = ['administrator', 'auditor'];
const organisation = { text: 'Organisation', href: accountPaths.organisation };
const peopleCrumb = { text: 'Personen', href: accountPaths.people };
const mayChange = ({ identity }: SignedIn): boolean => identity.roles.includes('administrator');

/** Accounts and the roles that hold everywhere. */
@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly admin: PeopleAdminService,
    private readonly forms: Forms,
  ) {}

  @Get(accountPaths.people)
  @AccessFor(readers, 'every account')
  async list(@Me() me: SignedIn, @Query() query: Record<string, unknown>) {
    const text = (name: string) => searchText(query[name]);
    const filter = {
      search: text('suche'),
      role: text('rolle'),
      page: pageNumber(query['seite']),
    };
    const { people, count } = await this.people.list(filter);
    const model = listModel(filter, people, count, mayChange(me));
    return page('accounts/organiser/people', 'Personen', model, {
      breadcrumb: [organisation, { text: 'Personen' }],
      wide: true,
      noindex: true,
    });
  }

  @Get(accountPaths.newPerson)
  @AccessFor('administrator')
  fresh(@Kept() kept: Fields | undefined) {
    return this.newPage(openedForm(kept));
  }

  @Post(accountPaths.newPerson)
  @AccessFor('administrator')
  create(@Me() { lang, actor }: SignedIn, @Body() body: Fields) {
    return this.forms.attempt(
      lang,
      NewPersonForm,
      body,
      async ({ name, email, roles }) => {
        const id = await this.admin.create(actor, { name, email }, roles);
        return redirect(personUrl(id), success('accounts.people.created', { name }));
      },
      (form) => this.newPage(form),
    );
  }

  @Get(accountPaths.person)
  @AccessFor(readers, 'every account')
  async show(@Me() me: SignedIn, @Param('id') id: string) {
    const person = found(await this.people.person(id));
    return page('accounts/organiser/person', person.name, personModel(person, mayChange(me)), {
      breadcrumb: [organisation, peopleCrumb, { text: person.name }],
      noindex: true,
    });
  }

  @Get(accountPaths.personRole)
  @AccessFor('administrator', 'every account')
  async ask(@Param('id') id: string, @Param('role') role: string) {
    return this.rolePage(found(await this.people.person(id)), generalRole(role), emptyForm());
  }

  /** The form says what it is for, so that a second click does not undo the first. */
  @Post(accountPaths.personRole)
  @AccessFor('administrator', 'every account')
  async change(
    @Me() { lang, actor }: SignedIn,
    @Param('id') id: string,
    @Param('role') asked: string,
    @Body() body: Fields,
  ) {
    const person = found(await this.people.person(id));
    const role = generalRole(asked);
    const fields = fieldsOf(body);
    const revoking = fields.act === 'revoke';
    return this.forms.guard(
      lang,
      fields,
      async () => {
        if (revoking) await this.admin.revoke(actor, id, role);
        else await this.admin.grant(actor, id, role);
        return redirect(personUrl(id), success(`accounts.people.${revoking ? 'revoked' : 'granted'}`));
      },
      (form) => this.rolePage(person, role, form),
    );
  }

  private newPage(form: FormState) {
    const model = { form, roles: roleOptions, action: accountPaths.newPerson, back: accountPaths.people };
    return page('accounts/organiser/new-person', 'Konto anlegen', model, {
      breadcrumb: [organisation, peopleCrumb, { text: 'Konto anlegen' }],
      noindex: true,
    });
  }

  private rolePage(person: PersonLine, role: GeneralRole, form: FormState) {
    const model = { form, ...roleModel(person, role) };
    return page('accounts/organiser/role', model.submit, model, {
      breadcrumb: [
        organisation,
        peopleCrumb,
        { text: person.name, href: personUrl(person.id) },
        { text: roleWords[role] },
      ],
      noindex: true,
    });
  }
}

const generalRole = (role: string): GeneralRole => found(isGeneralRole(role) ? role : undefined);
