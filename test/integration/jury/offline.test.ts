import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { SheetsService } from '../../../src/jury/sheets.service.js';
import { personActor } from '../../../src/platform/database/actor.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';
import {
  assignmentId,
  criteria,
  type JurySetting,
  type MadeJuror,
  makeJuror,
  makeJurySetting,
  openRound,
} from './jury-setting.js';

let system: TestSystem;
let setting: JurySetting;
let ada: MadeJuror;
let bo: MadeJuror;
let roundId: string;
beforeAll(async () => {
  system = await startTestSystem();
  setting = await makeJurySetting(system);
  ada = await makeJuror(system, setting, 'Ada Eins');
  bo = await makeJuror(system, setting, 'Bo Zwei');
  roundId = await openRound(system, setting);
});
afterAll(() => system.close());

const path = () => `/jury/runde/${roundId}/offline`;
const full = (value: number) => Object.fromEntries(criteria.map((key) => [key, value]));
const sheetOf = async (juror: MadeJuror, entry: JurySetting['koeln']) =>
  system.database.row<{ state: string; scores: object; comment: string; version: number }>(
    'SELECT state, scores, reasons, comment, version FROM score_sheet WHERE assignment_id = $1',
    [await assignmentId(system, roundId, juror, entry)],
  );

async function downloaded(juror: MadeJuror, round = roundId) {
  const answer = await juror.visitor.fetch(`/jury/runde/${round}/offline/mappe.xlsx`);
  expect(answer.status).toBe(200);
  const book = new Workbook();
  await book.xlsx.load(Buffer.from(await answer.arrayBuffer()));
  const sheet = book.getWorksheet('Bewertung')!;
  return { book, sheet };
}
const rowOf = (sheet: Worksheet, entry: JurySetting['koeln']): number => {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (row.getCell(3).text === entry.reference) found = number;
  });
  return found;
};
async function upload(juror: MadeJuror, book: Workbook) {
  await juror.visitor.get(path());
  const file = new File([new Uint8Array(await book.xlsx.writeBuffer())], 'mappe.xlsx');
  return juror.visitor.press('Mappe vergleichen', { mappe: file });
}

describe('a workbook of score sheets', () => {
  it('has a row an entry, the scale in its head, and nothing of other jurors', async () => {
    const id = await assignmentId(system, roundId, bo, setting.koeln);
    const secret = { scores: full(3), abstention: null, comment: 'Bos Geheimnis' };
    await system.get(SheetsService).submit(personActor(bo.personId), bo.personId, id, secret, 0);
    const { sheet } = await downloaded(ada);
    const texts: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(sheet.rowCount).toBe(1 + 4);
    expect(texts).toContain(setting.koeln.title);
    expect(sheet.getCell('E1').text).toMatch(/\(0 bis 10\)$/);
    expect(sheet.getCell('E2').dataValidation).toMatchObject({ type: 'decimal', operator: 'between' });
    expect(texts.join()).not.toContain('Bos Geheimnis');
    expect(texts).not.toContain('3');
  });

  it('is compared cell by cell, and changes nothing before it is taken', async () => {
    const { book, sheet } = await downloaded(ada);
    const row = rowOf(sheet, setting.gehrde);
    criteria.forEach((_, i) => (sheet.getRow(row).getCell(5 + i).value = 7));
    sheet.getRow(row).getCell(5).value = 'E: Kenne ich nicht';
    sheet.getRow(row).getCell(11).value = 'Im Zug gelesen';
    const compared = await upload(ada, book);
    expect(compared.status).toBe(200);
    const cells = compared
      .$('tbody tr')
      .toArray()
      .map((each) => compared.$(each).children().first().text().trim());
    expect(cells).toEqual([5, 6, 7, 8, 9, 11].map((column) => sheet.getRow(row).getCell(column).address));
    expect(await sheetOf(ada, setting.gehrde)).toBeUndefined();
    await ada.visitor.press('Zeilen übernehmen', { abgeben: 'true' });
    expect(await sheetOf(ada, setting.gehrde)).toMatchObject({
      state: 'submitted',
      scores: { overallPicture: null, continuity: 7 },
      reasons: { overallPicture: 'Kenne ich nicht' },
      comment: 'Im Zug gelesen',
    });
    const [event] = await system.database.rows(
      `SELECT facts FROM audit_event WHERE type = 'SheetWorkbookApplied'`,
    );
    expect(event).toMatchObject({ facts: { saved: 0, submitted: 1 } });
  });

  it('names faulty cells, and takes the other rows only where these are left out by choice', async () => {
    const { book, sheet } = await downloaded(ada);
    const [good, bad, formula] = [setting.koeln, setting.flensburg, setting.bersenbrueck].map((entry) =>
      rowOf(sheet, entry),
    );
    sheet.getRow(good!).getCell(6).value = 4;
    sheet.getRow(bad!).getCell(6).value = 99;
    sheet.getRow(formula!).getCell(7).value = { formula: 'F2+1', result: 5 };
    sheet.addRow(['fremd', 0, 'KBW-0', 'Erfunden', 1]);
    const compared = await upload(ada, book);
    expect(compared.text).toContain(`F${bad}`);
    expect(compared.text).toContain('Bitte wählen Sie einen Wert von 0 bis 10.');
    expect(compared.text).toContain('In der Zelle steht eine Formel.');
    expect(compared.text).toContain('Zeile 6: gehört zu keiner der Bewerbungen');
    const refused = await ada.visitor.press('Zeilen übernehmen');
    expect(refused.status).toBe(422);
    expect(await sheetOf(ada, setting.koeln)).toBeUndefined();
    await ada.visitor.press('Zeilen übernehmen', { auslassen: 'true' });
    expect(await sheetOf(ada, setting.koeln)).toMatchObject({
      state: 'draft',
      scores: { qualityOfCooperation: 4 },
    });
    expect(await sheetOf(ada, setting.flensburg)).toBeUndefined();
    expect(await sheetOf(ada, setting.bersenbrueck)).toBeUndefined();
  });

  it('says which sheets were changed or submitted since, and which rows are missing', async () => {
    const { book, sheet } = await downloaded(ada);
    const id = await assignmentId(system, roundId, ada, setting.koeln);
    const newer = { scores: { continuity: 1 }, abstention: null };
    await system.get(SheetsService).save(personActor(ada.personId), ada.personId, id, newer, 1);
    sheet.getRow(rowOf(sheet, setting.koeln)).getCell(6).value = 9;
    sheet.getRow(rowOf(sheet, setting.gehrde)).getCell(6).value = 9;
    sheet.spliceRows(rowOf(sheet, setting.bersenbrueck), 1);
    const compared = await upload(ada, book);
    expect(compared.text).toContain('seit dem Herunterladen geändert');
    expect(compared.text).toContain('Der Bogen ist schon abgegeben.');
    expect(compared.text).toContain(`${setting.bersenbrueck.reference}: ${setting.bersenbrueck.title}`);
    expect(compared.$('input[name=zeilen]:checked').length).toBe(0);
    const old = ada.visitor.filled('Zeilen übernehmen', { auslassen: 'true', zeilen: id });
    await system
      .get(SheetsService)
      .save(personActor(ada.personId), ada.personId, id, { ...newer, comment: 'noch neuer' }, 2);
    const stale = await ada.visitor.request(old.path, old as RequestInit);
    expect(stale.status).toBe(422);
    expect(await sheetOf(ada, setting.koeln)).toMatchObject({ comment: 'noch neuer', version: 3 });
  });

  it('of another round, of another juror, with another head or of another kind is refused', async () => {
    const other = await openRound(system, setting, 'Zweite Runde');
    const foreign = await upload(ada, (await downloaded(ada, other)).book);
    expect({ status: foreign.status, text: foreign.text }).toMatchObject({ status: 422 });
    expect(foreign.text).toContain('gehört zu einer anderen Bewertungsrunde');
    const bos = await upload(ada, (await downloaded(bo)).book);
    expect(bos.text).toContain('gehört zu einem anderen Jurymitglied');
    expect(bos.text).not.toContain('Bos Geheimnis');
    const changed = await downloaded(ada);
    changed.sheet.getCell('F1').value = 'Schönheit';
    expect((await upload(ada, changed.book)).text).toContain('(Zelle F1)');
    const empty = new Workbook();
    empty.addWorksheet('Tabelle1');
    expect((await upload(ada, empty)).text).toContain('keine Mappe mit Bewertungsbögen');
    await ada.visitor.get(path());
    const text = await ada.visitor.press('Mappe vergleichen', {
      mappe: new File(['kein XLSX'], 'mappe.xlsx'),
    });
    expect({ status: text.status, said: text.text.includes('keine Mappe im Format XLSX') }).toEqual({
      status: 422,
      said: true,
    });
    expect((await ada.visitor.press('Mappe vergleichen')).status).toBe(422);
  });
});
