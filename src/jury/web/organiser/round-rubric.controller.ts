import { Body, Controller, Get, Post } from '@nestjs/common';
import { shownRows } from '../../../cycles/web/organiser/changed-form.js';
import { atRows } from '../../../cycles/web/organiser/rows.js';
import { readRubric, rubricRows, rubricValues } from '../../../cycles/web/organiser/rubric-form.js';
import { AccessFor } from '../../../platform/http/access.js';
import { Kept, Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { type Body as Fields, fieldsOf, Forms } from '../../../platform/http/forms.js';
import { IdParam } from '../../../platform/http/id-param.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { emptyForm, type FormState, openedForm } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { juryPaths, juryUrls } from '../../jury.paths.js';
import { RoundRubricService } from '../../round-rubric.service.js';
import { RoundSettingsQueries, type RoundSettingsView } from '../../round-settings.queries.js';
import { breadcrumb, mayAct } from './breadcrumb.js';
import { criteriaTable } from './round-settings.presenter.js';

interface Shown {
  form: FormState;
  version: string;
  addRow?: boolean;
  editable: boolean;
}

/** The criteria of a round: as the cycle has them, or its own. */
@Controller()
export class RoundRubricController {
  constructor(
    private readonly forms: Forms,
    private readonly queries: RoundSettingsQueries,
    private readonly rubrics: RoundRubricService,
  ) {}

  @Get(juryPaths.roundRubric)
  @AccessFor(['organiser', 'auditor'])
  async show(@Me() me: SignedIn, @IdParam() id: string, @Kept() kept: Fields | undefined) {
    const round = found(await this.queries.of(id));
    const form = openedForm(kept, rubricValues(round.rubric));
    const version = String(kept?.version ?? round.version);
    return this.rubricPage(round, { form, version, editable: mayAct(me) });
  }

  @Post(juryPaths.roundRubric)
  @AccessFor('organiser')
  async change(@Me() { actor, lang }: SignedIn, @IdParam() id: string, @Body() body: Fields) {
    const round = found(await this.queries.of(id));
    const fields = fieldsOf(body);
    const { act } = fields;
    const version = String(fields.version);
    if (act === 'add')
      return this.rubricPage(round, { form: emptyForm(fields), version, addRow: true, editable: true });
    return this.forms.guard(
      lang,
      fields,
      async () => {
        if (act === 'cycle') await this.rubrics.change(actor, id, null, Number(version));
        else {
          const { rubric, rows } = readRubric(fields);
          await atRows(rubricRows.prefix, rows, () =>
            this.rubrics.change(actor, id, rubric, Number(version)),
          );
        }
        return redirect(juryUrls.round(id), success('rounds.flash.rubricSaved'));
      },
      async (form) => this.rubricPage(found(await this.queries.of(id)), { form, version, editable: true }),
    );
  }

  private rubricPage(round: RoundSettingsView, { form, version, addRow = false, editable }: Shown) {
    const { id, name, cycleName, state, ownRubric, rubric, calibration } = round;
    const { prefix, name: row, add } = rubricRows;
    const model = {
      form,
      version,
      editing: editable && (state === 'planned' || form.errors.length > 0),
      locked: state !== 'planned',
      ownRubric,
      calibrating: calibration?.state === 'open',
      rows: shownRows(form, prefix, row, addRow),
      addText: add,
      criteria: criteriaTable(rubric),
      action: juryUrls.roundRubric(id),
      back: juryUrls.round(id),
    };
    return page('jury/organiser/rubric', `${name}: Kriterien`, model, {
      noindex: true,
      preline: cycleName,
      breadcrumb: breadcrumb({ text: name, href: juryUrls.round(id) }, { text: 'Kriterien' }),
    });
  }
}
