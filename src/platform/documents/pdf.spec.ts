import { describe, expect, it } from '@jest/globals';
import { array, assert, asyncProperty, string } from 'fast-check';
import { pdfText, withoutSpaces } from '../../../test/support/pdf-text.js';
import { Pdf } from './pdf.js';

const pdf = new Pdf();
const at = Temporal.Instant.from('2026-06-12T21:41:07Z');
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const receipt = {
  organiser: 'Servicestelle',
  competition: 'Kommune bewegt Welt',
  cycle: 'Wettbewerbsrunde 2026',
  reference: 'KBW-2026-0012',
  municipality: 'Köln',
  title: 'Gemeinsam für Şanlıurfa, Łódź, Đà Nẵng und Київ',
  receivedAt: 'Freitag, 12. Juni 2026, 23:41:07 Uhr (MESZ)',
  submittedBy: 'Ayşe Łukasz',
  submissionNumber: 2,
  contentSha256: sha256,
  code: 'KBW-2026-0012-1-1-8F3K-Q2MZ-7TWD',
  verifyAt: 'https://wettbewerb.example.org/beleg',
  files: [{ name: 'Ratsbeschluss_Partnerschaft_2025_endgültige_Fassung.pdf', size: '1,2 MB', sha256 }],
  contact: 'wettbewerb@example.org',
};
const letter = {
  sender: { name: 'Servicestelle', address: ['Beispielweg 1', '53000 Bonn'] },
  recipient: ['Stadt Kiel', 'Rathausplatz 1', '24103 Kiel'],
  reference: 'KBW-2026-0012',
  placeAndDate: 'Bonn, 9. Oktober 2026',
  subject: 'Ihre Bewerbung',
  salutation: 'Sehr geehrte Damen und Herren,',
  paragraphs: ['vielen Dank.', 'Wir gratulieren.'],
  closing: 'Mit freundlichen Grüßen',
  signatory: { name: 'Dr. Beispiel', role: 'Leitung' },
  enclosures: ['Urkunde'],
};
const render = (data: object = receipt, options = {}, template = 'entries/receipt') =>
  pdf.render(template, data, { lang: 'de', title: 'Eingangsbestätigung', at, ...options });
const textOf = async (data: object, template?: string) =>
  withoutSpaces(pdfText(await render(data, {}, template)));

describe('Pdf', () => {
  it.each<[string, object]>([
    ['entries/receipt', receipt],
    ['awards/letter', letter],
  ])('writes %s as PDF/UA with language, title and headings', async (template, data) => {
    const source = (await render(data, { title: 'Title 17' }, template)).toString('latin1');
    expect(source).toMatch(/<pdfuaid:part>1</);
    expect(source).toMatch(/\/Lang \(de\)/);
    expect(source).toMatch(/\/Marked true/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
    expect(source).toMatch(/<dc:title>.*Title 17/s);
    expect(source).toMatch(/\/S \/H1\b/);
  });

  it('marks the header row of tables', async () => {
    const source = (await render()).toString('latin1');
    expect([source.match(/\/S \/Table\b/g)?.length, source.match(/\/S \/TH\b/g)?.length]).toEqual([2, 5]);
  });

  it('gives the same bytes for the same input, and others for another', async () => {
    const first = await render();
    expect(first.equals(await new Pdf().render('entries/receipt', receipt, options()))).toBe(true);
    expect(first.equals(await render({ ...receipt, submissionNumber: 3 }))).toBe(false);
    expect(first.equals(await render(receipt, { at: at.add({ seconds: 1 }) }))).toBe(false);
  });
  const options = () => ({ lang: 'de', title: 'Eingangsbestätigung', at });

  it('shows everything a receipt says, in many languages', async () => {
    const text = await textOf(receipt);
    const { organiser: _, submissionNumber, files, ...facts } = receipt;
    const said = [...Object.values(facts), ...Object.values(files[0]!), `Nummer${submissionNumber}`];
    expect(said.map(withoutSpaces).filter((part) => !text.includes(part))).toEqual([]);
  });

  it('shows everything a letter says', async () => {
    const text = await textOf(letter, 'awards/letter');
    const said = [
      letter.recipient,
      letter.subject,
      letter.paragraphs,
      letter.signatory.name,
      letter.enclosures,
    ];
    expect(
      said
        .flat()
        .map(withoutSpaces)
        .filter((part) => !text.includes(part)),
    ).toEqual([]);
  });

  it('speaks English', async () => {
    const text = withoutSpaces(pdfText(await render(receipt, { lang: 'en' })));
    expect([text.includes('Confirmationofreceipt'), text.includes('Eingang')]).toEqual([true, false]);
  });

  it('takes what people type as text, never as Typst', async () => {
    const title = '#panic() $x$ *fett* "; #read("/base.typ") \\ <a> @b';
    expect(await textOf({ ...receipt, title })).toContain(withoutSpaces(title));
  });

  it('replaces characters that no font has, and joins letters that come in two parts', async () => {
    expect(await textOf({ ...receipt, title: 'Wir 😀 中文 u\u0308ber' })).toContain(
      'Wir\uFFFD\uFFFD\uFFFDüber',
    );
  });

  it('sets whatever people type', async () => {
    const anything = array(string({ unit: 'binary', maxLength: 40 }), { minLength: 2, maxLength: 2 });
    await assert(
      asyncProperty(anything, async ([title, name]) => {
        const files = [{ name, size: '1 kB', sha256 }];
        expect((await render({ ...receipt, title, files }, { title })).length).toBeGreaterThan(10_000);
      }),
      { numRuns: 60 },
    );
  });

  it('names the template that is missing', async () => {
    await expect(render({}, {}, 'entries/nothing')).rejects.toThrow('entries/nothing');
  });
});
