import { Injectable } from '@nestjs/common';
import type { CycleView } from '../../../cycles/cycle-view.js';
import { cycleUrl, previewCycleUrl } from '../../../cycles/cycles.paths.js';
import { crumbs } from '../../../cycles/web/organiser/shell.js';
import { longDateTime } from '../../../platform/i18n/formats.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { dayTimeValues } from '../../../platform/views/day-time.js';
import type { FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { type CyclePreview, previewRoles } from '../../domain/cycle-preview.js';
import { momentsAround } from '../../domain/moments.js';

/** The choice of day and time among the moments. */
export const ownMoment = 'own';

/** Going on from the preview that runs, else from now. */
export const openingValues = (running: CyclePreview | undefined, now: Temporal.Instant) => ({
  role: running?.role ?? 'visitor',
  moment: ownMoment,
  ...dayTimeValues(ownMoment, running ? Temporal.Instant.from(running.at) : now),
});

const roleHints = {
  visitor: 'Die öffentlichen Seiten, ohne Anmeldung.',
  applicant: 'Mit einer Musterbewerbung in dem Stand, den sie dann hätte.',
  partner: 'Mit dem persönlichen Link aus der E-Mail an eine Partnerorganisation.',
  juror: 'Mit zwei Musterbewerbungen in einer eigenen Bewertungsrunde.',
  member:
    'Mit einer eingereichten Musterbewerbung, also mit Zugang zum Erfahrungsaustausch, sobald er öffnet.',
};

@Injectable()
export class PreviewPresenter {
  constructor(private readonly texts: Texts) {}

  page(cycle: CycleView, form: FormState, running: CyclePreview | undefined) {
    const moments = momentsAround(cycle.milestones).map(({ key, milestone, side, at }) => ({
      value: key,
      text: this.texts.t('de', `preview.moments.${side}`, {
        milestone: this.texts.t('de', `cycles.milestones.${milestone}`),
        at: longDateTime(at, 'de'),
      }),
    }));
    const model = {
      form,
      published: cycle.published,
      running: running !== undefined,
      roles: previewRoles.map((role) => ({
        value: role,
        text: this.texts.t('de', `preview.roles.${role}`),
        hint: roleHints[role],
      })),
      moments: [{ value: ownMoment, text: 'Tag und Uhrzeit wie unten angegeben' }, ...moments],
      action: previewCycleUrl(cycle.id),
      back: cycleUrl(cycle.id),
    };
    return page('preview/organiser/start', 'Vorschau', model, {
      breadcrumb: crumbs(cycle, { text: 'Vorschau' }),
      preline: cycle.name,
      lead: 'Sehen Sie die Seiten so, wie andere sie zu einem Zeitpunkt dieser Runde sehen.',
      noindex: true,
    });
  }
}
