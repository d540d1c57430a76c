import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { DossierDocument } from '../../../src/entries/dossier-document.js';
import { FrozenDossierQueries } from '../../../src/entries/frozen-dossier.queries.js';
import { IssuedDocuments } from '../../../src/entries/issued-documents.js';
import { Storage } from '../../../src/platform/storage/storage.js';
import { ReceiptCodes } from '../../../src/entries/receipt-codes.js';
import { ReceiptDocument } from '../../../src/entries/receipt-document.js';
import { type StoredSubmission, SubmissionQueries } from '../../../src/entries/submission.queries.js';
import { canonicalText } from '../../../src/entries/canonical.js';
import { addFileToSubmission, makeEntry, type MadeEntry } from '../../support/entry-factories.js';
import { makeCycle, makeMunicipality } from '../../support/factories.js';
import { pdfText } from '../../support/pdf-text.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import type { SeenPage } from '../../support/visitor.js';

let system: TestSystem;
let koeln: MadeEntry;
let submission: StoredSubmission;
let code: string;
beforeAll(async () => {
  system = await startTestSystem();
  const cycle = await makeCycle(system, 2026);
  const owner = await system.person('Otto Amt');
  koeln = await makeEntry(system, cycle, await makeMunicipality(system, 'Köln'), owner, 'submitted');
  await makeEntry(system, cycle, await makeMunicipality(system, 'Gehrde'), owner, 'submitted');
  await addFileToSubmission(system, koeln.id, 'Beschluss');
  submission = (await system.get(SubmissionQueries).ofMember(koeln.id, 1, owner.id))!;
  code = system.get(ReceiptCodes).codeOf(submission);
});
afterAll(() => system.close());

/** By somebody who is not signed in. */
async function verify(values: { code: string; file?: File }): Promise<SeenPage> {
  const visitor = system.visitor();
  await visitor.get('/beleg');
  return visitor.press('Beleg prüfen', values);
}

const genuine = 'Der Beleg ist echt.';
const unknown = 'Diesen Beleg kennen wir nicht.';

describe('a receipt code', () => {
  it('stands on the page and in the PDF, and its link verifies it without signing in', async () => {
    const otto = await system.signedIn(await system.person('Otto Amt'));
    const receipt = await otto.get(`/bewerbung/${koeln.id}/eingang/1`);
    expect(receipt.text).toContain(code);
    const { content } = await system.get(ReceiptDocument).render(submission.id, 'de');
    expect(await pdfText(content)).toContain(code);
    const href = receipt.$('a[href^="/beleg?"]').attr('href') ?? '';
    const seen = await system.visitor().get(href);
    expect([seen.status, seen.text.includes(genuine)]).toEqual([200, true]);
    expect(seen.text).toContain(submission.contentHash);
  });

  it('says nothing of content, municipality or people', async () => {
    const { html } = await verify({ code });
    for (const word of ['Köln', koeln.title, 'Otto Amt', 'Verein', koeln.id])
      expect(html).not.toContain(word);
  });

  it('is unknown with any other seal, number or reference', async () => {
    const wrong = [
      code.slice(0, -1) + (code.endsWith('0') ? '1' : '0'),
      code.replace('-1-', '-2-'),
      'KBW-2026-9999-0-1-8F3K-Q2MZ-7TWD',
      '',
      "' OR 1=1 --",
      'x'.repeat(5_000),
    ];
    for (const typed of wrong) {
      const { status, text } = await verify({ code: typed });
      expect([status, text.includes(unknown), text.includes(genuine)]).toEqual([422, true, false]);
    }
  });
});

describe('a file', () => {
  it('is compared byte for byte with the submission of the code', async () => {
    const { content } = await system.get(ReceiptDocument).render(submission.id, 'de');
    const pdf = new File([new Uint8Array(content)], 'Beleg.pdf');
    expect((await verify({ code, file: pdf })).text).toContain(
      'ist die Eingangsbestätigung zu dieser Einreichung',
    );
    const json = canonicalText(submission.content);
    expect((await verify({ code, file: new File([json], 'Inhalt.json') })).text).toContain(
      'ist der vollständige Inhalt',
    );
    const changed = await verify({ code, file: new File([json.replace('Köln', 'Bonn')], 'Inhalt.json') });
    expect(changed.text).toContain('gehört in dieser Form nicht zu dieser Einreichung');
  });

  it('of ours proves itself without a code; an attachment does not, nor does one that was changed', async () => {
    const json = canonicalText(submission.content);
    const receipt = (await system.get(ReceiptDocument).render(submission.id, 'en')).content;
    const documents = system.get(DossierDocument);
    const dossier = await documents.render((await system.get(FrozenDossierQueries).last(koeln.id))!);
    const attachment = (submission.content as { files: { sha256: string }[] }).files[0]!.sha256;
    const bytes = await buffer(await system.get(Storage).open(attachment));
    const seen = async (content: Uint8Array | string) => {
      const file = new File([new Uint8Array(Buffer.from(content))], 'a.pdf');
      const { status, text, html } = await verify({ code: '', file });
      expect(html).not.toContain('Köln');
      return [status, text.includes(submission.contentHash), text.includes(genuine)];
    };
    for (const ours of [receipt, dossier, json]) expect(await seen(ours)).toEqual([200, true, true]);
    for (const other of [bytes, `${json} `, '']) expect(await seen(other)).toEqual([422, false, false]);
  });

  it('is known again after its template has changed', async () => {
    const before = Buffer.from('%PDF-1.7 of an earlier version');
    await system.get(IssuedDocuments).note(submission.id, 'receipt', before);
    const { text } = await verify({ code, file: new File([before], 'Beleg.pdf') });
    expect(text).toContain('ist die Eingangsbestätigung zu dieser Einreichung');
  });
});
