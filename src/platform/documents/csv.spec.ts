import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { csv, type CsvCell } from './csv.js';

const written = async (rows: CsvCell[][]) => (await Array.fromAsync(csv(['a'], rows))).slice(1).join('');

describe('CSV', () => {
  it('starts with a byte order mark and the header', async () => {
    const bytes = await buffer(Readable.from(csv(['Größe', 'b;c'], [])));
    expect(bytes.toString('hex', 0, 3)).toBe('efbbbf');
    expect(bytes.toString('utf8', 3)).toBe('Größe;"b;c"\r\n');
  });

  it.each<[CsvCell, string]>([
    ['Köln', 'Köln'],
    ['a;b', '"a;b"'],
    ['a,b', 'a,b'],
    ['sagt "ja"', '"sagt ""ja"""'],
    ['zwei\nZeilen', '"zwei\nZeilen"'],
    ['=1+1', "'=1+1"],
    ['+49 221', "'+49 221"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
    [-4.5, '-4,5'],
    [1_084_831, '1084831'],
    [0, '0'],
    [null, ''],
    [undefined, ''],
  ])('writes %j as %s', async (value, expected) => {
    expect(await written([[value]])).toBe(`${expected}\r\n`);
  });

  it('takes rows as they come and never all at once', async () => {
    let given = 0;
    const rows = (async function* () {
      for (; given < 1_000_000; given++) yield [given, 'x'];
    })();
    const lines = csv(['n', 'x'], rows);
    const first = [await lines.next(), await lines.next(), await lines.next()].map(
      ({ value }) => value as string,
    );
    expect([first.join(''), given]).toEqual(['\uFEFFn;x\r\n0;x\r\n1;x\r\n', 1]);
    await lines.return(undefined);
  });
});
