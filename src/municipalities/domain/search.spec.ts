import { describe, expect, it } from '@jest/globals';
import { parseSearch, type DirectorySearch } from './search.js';

const byName = (searchKey: string, postcode: string | null = null): DirectorySearch => ({
  by: 'name',
  searchKey,
  postcode,
});

describe('what the text in the search field means', () => {
  it.each<[string, DirectorySearch]>([
    ['', { by: 'nothing' }],
    ['  … ', { by: 'nothing' }],
    ['50667', { by: 'postcodeOrDistrict', postcode: '50667', districtKey: '50667' }],
    [' 05 315 ', { by: 'postcodeOrDistrict', postcode: '05315', districtKey: '05315' }],
    ['05315000', { by: 'key', key: '05315000' }],
    ['05 3 15 000', { by: 'key', key: '05315000' }],
    ['071315001', { by: 'key', key: '071315001' }],
    ['05 3 15 0000 000', { by: 'ars', ars: '053150000000' }],
    ['Koeln', byName('koln')],
    ['48485 Neuenkirchen', byName('neuenkirchen', '48485')],
    ['D-50667 Köln', byName('koln', '50667')],
    ['Landkreis Böblingen', byName('landkreis boblingen')],
    ['506', byName('506')],
    ['1234567', byName('1234567')],
  ])('%j', (text, expected) => {
    expect(parseSearch(text)).toEqual(expected);
  });
});
