import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { accountPaths } from '../../../accounts/accounts.paths.js';
import { AccessFor, TakesFiles } from '../../../platform/http/access.js';
import { Me, type SignedIn } from '../../../platform/http/caller.js';
import { found } from '../../../platform/http/domain-error.js';
import { redirect, success } from '../../../platform/http/redirect.js';
import { statusOfRefusal, type Upload, Uploads } from '../../../platform/http/uploads.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { FileTooLarge } from '../../../platform/storage/file-errors.js';
import { emptyForm, failedForm, type FormState } from '../../../platform/views/form.js';
import { page } from '../../../platform/views/page.js';
import { DirectoryImportService } from '../../directory-import.service.js';
import { DirectoryQueries } from '../../directory.queries.js';
import { maxDirectoryBytes } from '../../import/file-limits.js';
import { importUrl, municipalityPaths } from '../../municipalities.paths.js';
import { runRow, runView, standTiles } from './directory.presenter.js';

const readers = ['organiser', 'administrator', 'auditor'];
const writers = ['organiser', 'administrator'];
const crumbs = [{ text: 'Organisation', href: accountPaths.organisation }];

/** The official directory: its present edition, the import of the next one. */
@Controller()
export class DirectoryController {
  constructor(
    private readonly directory: DirectoryQueries,
    private readonly imports: DirectoryImportService,
    private readonly uploads: Uploads,
    private readonly texts: Texts,
  ) {}

  @Get(municipalityPaths.directory)
  @AccessFor(readers)
  show(@Me() me: SignedIn) {
    return this.directoryPage(me, emptyForm());
  }

  @Post(municipalityPaths.directory)
  @TakesFiles()
  @AccessFor(writers)
  async upload(@Me() me: SignedIn, @Req() request: FastifyRequest) {
    const upload = await this.uploads.receive(request, maxDirectoryBytes);
    const [file] = upload.files;
    if (!file) return this.directoryPage(me, this.refused(upload), statusOfRefusal(upload));
    const id = await this.imports.request(me.actor, file);
    return redirect(importUrl(id), success('municipalities.import.requested'));
  }

  @Get(municipalityPaths.import)
  @AccessFor(readers)
  async run(@Param('id') id: string) {
    const run = runView(found(await this.directory.run(id)), this.texts);
    const breadcrumb = [
      ...crumbs,
      { text: 'Kommunen', href: municipalityPaths.directory },
      { text: 'Import' },
    ];
    const model = { run, directoryHref: municipalityPaths.directory };
    return page('municipalities/organiser/import', 'Import des Gemeindeverzeichnisses', model, {
      breadcrumb,
      preline: run.fileName,
      noindex: true,
    });
  }

  private async directoryPage({ identity }: SignedIn, form: FormState, status = 200) {
    const [stand, runs] = await Promise.all([this.directory.stand(), this.directory.lastRuns()]);
    const model = {
      form,
      tiles: standTiles(stand),
      empty: stand.validOn === null,
      runs: runs.map(runRow),
      maxBytes: maxDirectoryBytes,
      mayImport: identity.roles.some((role) => writers.includes(role)),
      action: municipalityPaths.directory,
    };
    return page('municipalities/organiser/directory', 'Kommunen', model, {
      breadcrumb: [...crumbs, { text: 'Kommunen' }],
      lead: 'Aus dem amtlichen Gemeindeverzeichnis wählen die Bewerberinnen und Bewerber ihre Kommune aus.',
      noindex: true,
      status,
    });
  }

  private refused({ refused: [first] }: Upload): FormState {
    const tooLarge = first?.error instanceof FileTooLarge;
    const key = first?.name ? (tooLarge ? 'tooLarge' : 'empty') : 'missing';
    const params = { name: first?.name, limit: maxDirectoryBytes / 1024 / 1024 };
    return failedForm({}, [
      { field: 'datei', text: this.texts.t('de', `municipalities.import.file.${key}`, params) },
    ]);
  }
}
