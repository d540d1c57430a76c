import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { hash } from 'node:crypto';
import { pdfText } from '../../support/pdf-text.js';
import { bytesOf } from '../../support/sample-files.js';
import { applicants, type Journey } from '../journey.js';

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

export const receipt = (journey: Journey): void =>
  describe('3b. the receipt proves what was submitted', () => {
    it('by page, mail, PDF and canonical content, all with the same numbers and hashes', async () => {
      const anna = await journey.as(applicants.Köln);
      const base = `/bewerbung/${journey.entry('Köln')}/eingang/1`;
      const page = await anna.get(base);
      const reference = /KBW-2026-0001-\d/.exec(page.text)?.[0] ?? 'none';

      const json = await (await anna.fetch(`${base}.json`)).text();
      const content = JSON.parse(json) as { files: { name: string; sha256: string; size: number }[] };
      expect(canonicalize(content)).toBe(json);
      const contentHash = hash('sha256', json);

      const kept = await keptFiles(journey);
      const named = content.files.map(({ name, size, sha256 }) => ({ name, size, sha256 }));
      expect(named.toSorted(byName)).toEqual(kept.toSorted(byName));

      const pdf = Buffer.from(await (await anna.fetch(`${base}.pdf`)).arrayBuffer());
      const mail = await journey.system.mails.waitForMail(
        ({ envelope, subject }) =>
          envelope.to.includes('anna.amt@example.org') && subject === `Eingangsbestätigung ${reference}`,
      );
      const [attached] = mail.attachments;
      expect(attached?.content.equals(pdf)).toBe(true);
      const printed = pdfText(pdf);
      for (const proof of [contentHash, ...kept.map(({ sha256 }) => sha256)]) {
        expect(page.text).toContain(proof);
        expect(printed).toContain(proof);
      }
      expect(printed).toContain(reference);
      expect(mail.text).toContain(contentHash);
    });

    it('and a document comes back byte for byte, a photo drawn anew', async () => {
      const kept = await keptFiles(journey);
      const same = await Promise.all(
        journey.files.map(async (file) => {
          const sha256 = hash('sha256', await bytesOf(file));
          return [file.name, kept.some((each) => each.name === file.name && each.sha256 === sha256)];
        }),
      );
      expect(same).toEqual(journey.files.map(({ name, type }) => [name, !type.startsWith('image/')]));
    });
  });

/** The files of Köln's entry as its team gets them. */
async function keptFiles(journey: Journey) {
  const anna = await journey.as(applicants.Köln);
  const page = await anna.get(`/bewerbung/${journey.entry('Köln')}/anlagen`);
  const links = page.$('a[href$="/datei"]').toArray();
  return Promise.all(
    links.map(async (link) => {
      const answer = await anna.fetch(page.$(link).attr('href')!);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '';
      return { name, size: bytes.length, sha256: hash('sha256', bytes) };
    }),
  );
}
