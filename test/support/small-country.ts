import { directoryFile, districtTown, type SampleRecord, wholeCountry } from './gv100ad.js';

const town = (key: string, name: string, population: number, postcode: string): SampleRecord[] => [
  { type: 50, key: key.slice(0, 5), name, association: `0${key.slice(5)}`, code: 50 },
  {
    type: 60,
    key,
    name,
    association: `0${key.slice(5)}`,
    code: 64,
    areaHectares: 900,
    population,
    postcode,
  },
];

/** A directory of all Länder with Köln (large), Flensburg (medium) and two small places of one Kreis, Gehrde and Bersenbrück. */
export const smallCountry = (): Buffer =>
  directoryFile(
    wholeCountry({
      '01': districtTown('01001', 'Flensburg, Stadt', 92_550, '24937'),
      '03': [
        { type: 40, key: '03459', name: 'Osnabrück', seat: 'Osnabrück, Stadt', code: 43 },
        ...town('03459004', 'Bersenbrück, Stadt', 8_700, '49593'),
        ...town('03459015', 'Gehrde', 2_600, '49596'),
      ],
      '05': districtTown('05315', 'Köln, Stadt', 1_084_831, '50667'),
    }),
  );
