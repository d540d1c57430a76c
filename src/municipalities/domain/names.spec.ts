import { describe, expect, it } from '@jest/globals';
import { associationDisplayName, districtDisplayName, shortMunicipalityName } from './names.js';

describe('the names that people use', () => {
  it.each([
    ['Flensburg, Stadt', 'Flensburg'],
    ['Salzwedel, Hansestadt', 'Salzwedel'],
    ['Zwickau, Stadt, Hochschulstadt', 'Zwickau'],
    ['Oldenburg (Oldenburg), Stadt', 'Oldenburg (Oldenburg)'],
    ['Holle,Klosterflecken', 'Holle'],
    ['Neuenkirchen', 'Neuenkirchen'],
    ['Garding, Kirchspiel', 'Garding, Kirchspiel'],
  ])('shortens the municipality %s', (name, expected) => {
    expect(shortMunicipalityName(name)).toBe(expected);
  });

  it.each([
    ['Ammerland', 44, 'Landkreis Ammerland'],
    ['Kleve', 43, 'Kreis Kleve'],
    ['Landkreis Rostock', 44, 'Landkreis Rostock'],
    ['Ortenaukreis', 44, 'Ortenaukreis'],
    ['Märkischer Kreis', 43, 'Märkischer Kreis'],
    ['Eifelkreis Bitburg-Prüm', 44, 'Eifelkreis Bitburg-Prüm'],
    ['Region Hannover', 44, 'Region Hannover'],
    ['Städteregion Aachen', 43, 'Städteregion Aachen'],
    ['Regionalverband Saarbrücken', 45, 'Regionalverband Saarbrücken'],
    ['Regensburg', 44, 'Landkreis Regensburg'],
    ['Köln, Stadt', 41, 'Köln (kreisfreie Stadt)'],
    ['Pforzheim, Stadtkreis', 42, 'Pforzheim (Stadtkreis)'],
  ])('names the Kreis %s', (name, code, expected) => {
    expect(districtDisplayName(name, code)).toBe(expected);
  });

  it.each([
    ['Adenau', 53, 'Verbandsgemeinde Adenau'],
    ['Marne-Nordsee', 51, 'Amt Marne-Nordsee'],
    ['Amt Lütjenburg', 51, 'Amt Lütjenburg'],
    ['Altes Amt Lemförde', 52, 'Samtgemeinde Altes Amt Lemförde'],
    ['Gemünden a.Main (VGem)', 54, 'Verwaltungsgemeinschaft Gemünden a.Main'],
    ['VVG der Stadt Herrenberg', 54, 'Verwaltungsgemeinschaft der Stadt Herrenberg'],
    ['GVV Holzgerlingen', 56, 'Gemeindeverwaltungsverband Holzgerlingen'],
    [
      'Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/V',
      54,
      'Verwaltungsgemeinschaft Oelsnitz/Vogtl., Bösenbrunn, Eichigt und Triebel/V',
    ],
  ])('names the Verband %s', (name, code, expected) => {
    expect(associationDisplayName(name, code)).toBe(expected);
  });
});
