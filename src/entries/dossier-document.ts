import { Injectable } from '@nestjs/common';
import type { FormDefinition } from './domain/form-definition.js';
import type { PartnerKind } from '../cycles/domain/partner-rule.js';
import type { LocalizedText } from '../cycles/domain/localized-text.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/is-id.js';
import { markdownParts } from '../platform/documents/markdown-parts.js';
import { Pdf } from '../platform/documents/pdf.js';
import { dateTime, fileSize, toInstant } from '../platform/i18n/formats.js';
import { Texts } from '../platform/i18n/texts.js';
import { IssuedDocuments } from './issued-documents.js';
import type { DossierBlock, DossierData } from './documents/dossier-data.js';
import { type Block } from './web/answer-blocks.js';
import { contentOfSubmission } from './web/dossier-content.js';
import { consentHoldsSql } from './released-answers.js';
import { presentDossier } from './web/dossier.presenter.js';

/** The last submission of an entry, with everything that its documents need. */
export interface LastSubmission {
  submissionId: string;
  entryId: string;
  number: number;
  reference: string;
  content: object;
  contentHash: string;
  submittedAt: Date;
  submittedBy: string;
  form: FormDefinition;
  kinds: readonly PartnerKind[];
  releaseWithdrawnAt: Date | null;
  sizeClass: LocalizedText | null;
  municipality: string;
  title: string;
  year: number;
}

const lang = 'de';

/** A submission as PDF to read, for the organisation: the same bytes whenever it is made, as long as its template stays. */
@Injectable()
export class DossierDocument {
  constructor(
    private readonly database: Database,
    private readonly pdf: Pdf,
    private readonly texts: Texts,
    private readonly issued: IssuedDocuments,
  ) {}

  /** Never the draft; nothing where nothing was submitted. */
  async lastSubmission(entryId: string): Promise<LastSubmission | undefined> {
    if (!isId(entryId)) return undefined;
    return this.database.row<LastSubmission>(
      `SELECT b.id AS "submissionId", b.entry_id AS "entryId", b.number, b.reference, b.content, b.content_hash AS "contentHash",
         b.submitted_at AS "submittedAt", p.name AS "submittedBy", f.definition AS form, c.partner_rule->'kinds' AS kinds,
         CASE WHEN NOT ${consentHoldsSql} THEN e.publication_withdrawn_at END AS "releaseWithdrawnAt",
         k.label AS "sizeClass", m.short_name AS municipality, x.title, c.year
       FROM entry_search x JOIN submission b ON b.id = x.submission_id JOIN entry e ON e.id = b.entry_id
         JOIN cycle c ON c.id = e.cycle_id JOIN municipality m ON m.id = e.municipality_id
         JOIN person p ON p.id = b.submitted_by_id LEFT JOIN size_class k ON k.id = e.size_class_id
         JOIN form_version f ON f.cycle_id = e.cycle_id AND f.number = (b.content->>'formVersion')::int
       WHERE x.entry_id = $1`,
      [entryId],
    );
  }

  async render(submission: LastSubmission): Promise<Buffer> {
    const content = await this.pdf.render('entries/dossier', this.data(submission), {
      lang,
      title: `${submission.reference} ${submission.municipality}: ${submission.title}`,
      at: toInstant(submission.submittedAt),
    });
    await this.issued.note(submission.submissionId, 'dossier', content);
    return content;
  }

  private data(submission: LastSubmission): DossierData {
    const { reference, municipality, title, year, submittedAt, submittedBy, number, contentHash } =
      submission;
    // A document gives out no file: what the scanner says of them is for pages.
    const around = { ...submission, scans: null };
    const content = contentOfSubmission(submission.content, around, submission.sizeClass);
    const { releaseWithdrawnAt } = submission;
    const dossier = presentDossier({ ...content, releaseWithdrawnAt }, this.texts, lang, 'organiser');
    const t = (key: string, params = {}) => this.texts.t(lang, `entries.receipt.${key}`, params);
    return {
      organiser: t('organiser'),
      competition: t('competition'),
      cycle: t('cycle', { year }),
      reference,
      municipality,
      title,
      facts: [
        ...dossier.facts.map(({ key, value }) => ({ key, value })),
        {
          key: 'Eingereicht',
          value: `${dateTime(submittedAt, lang)}, Einreichung ${number}, ${submittedBy}`,
        },
      ],
      sections: dossier.sections.map((section) => ({
        title: section.title,
        blocks: section.blocks.flatMap(documentBlocks),
      })),
      partners: dossier.partners.map(({ organisation, kind, badge, signed, statement }) => ({
        organisation,
        about: [kind, badge.text, signed].filter(Boolean).join(' · '),
        statement: markdownParts(statement),
      })),
      files: content.files.map((file) => ({
        title: file.title,
        name: file.fileName,
        size: fileSize(file.size, lang),
        sha256: file.sha256,
      })),
      contentSha256: contentHash,
    };
  }
}

const empty: DossierBlock = { facts: [], heading: '', text: [], table: { columns: [], rows: [] } };

/** Blocks of a page as blocks of a document: groups become headings with what stands below them. */
function documentBlocks(block: Block): DossierBlock[] {
  if ('rows' in block) {
    const facts = block.rows.map(({ key, value, items, outside, files }) => ({
      key,
      value: value ?? outside ?? items?.join('\n') ?? files?.map((file) => file.text).join('\n') ?? '',
    }));
    return [{ ...empty, facts }];
  }
  if ('markdown' in block) return [{ ...empty, heading: block.heading, text: markdownParts(block.markdown) }];
  if ('table' in block) {
    const { caption, columns, rows } = block.table;
    const table = {
      columns: columns.map(({ text }) => text),
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    };
    return [{ ...empty, heading: caption, table }];
  }
  return block.items.flatMap(({ heading, blocks }) => [
    { ...empty, heading },
    ...blocks.flatMap(documentBlocks),
  ]);
}
