import { type ApplicantByHand } from '../../municipalities/domain/applicant-by-hand.js';
import { stateNames } from '../../municipalities/domain/states.js';

/** A body as the official directory lists it. */
export interface DemoMunicipality {
  readonly key: string;
  readonly ars: string;
  readonly kind: 'municipality' | 'district' | 'association';
  readonly name: string;
  readonly shortName: string;
  readonly districtKey: string;
  readonly districtName: string;
  readonly associationName: string | null;
  readonly stateKey: string;
  readonly stateName: string;
  readonly population: number;
  readonly postcode: string | null;
}

export const source = 'Statistisches Bundesamt, Gemeindeverzeichnis GV-ISys, Gebietsstand 30.11.2023';
export const validOn = '2023-11-30';

/** Key, ARS, kind, name, short name, Kreis, Verband, population, postcode; the numbers are those of `source`. */
const table = `
16076003 | 160765051003 | municipality | Bad Köstritz, Stadt | Bad Köstritz | Landkreis Greiz |  | 3704 | 07586
10046114 | 100460114114 | municipality | Nohfelden | Nohfelden | Landkreis St. Wendel |  | 9934 | 66625
03459018 | 034595402018 | municipality | Gehrde | Gehrde | Landkreis Osnabrück | Samtgemeinde Bersenbrück | 2643 | 49596
13075039 | 130750039039 | municipality | Greifswald, Universitäts- und Hansestadt | Greifswald | Landkreis Vorpommern-Greifswald |  | 59691 | 17489
09276 | 092760000000 | district | Regen | Landkreis Regen | Landkreis Regen |  | 78035 |
09186143 | 091860143143 | municipality | Pfaffenhofen a.d.Ilm, St | Pfaffenhofen a.d.Ilm | Landkreis Pfaffenhofen a.d.Ilm |  | 26943 | 85276
01002000 | 010020000000 | municipality | Kiel, Landeshauptstadt | Kiel | Kiel (kreisfreie Stadt) |  | 247717 | 24103
04011000 | 040110000000 | municipality | Bremen, Stadt | Bremen | Bremen (kreisfreie Stadt) |  | 569396 | 28195
08115 | 081150000000 | district | Böblingen | Landkreis Böblingen | Landkreis Böblingen |  | 398528 |
09776114 | 097760114114 | municipality | Heimenkirch, M | Heimenkirch | Landkreis Lindau (Bodensee) |  | 3559 | 88178
01001000 | 010010000000 | municipality | Flensburg, Stadt | Flensburg | Flensburg (kreisfreie Stadt) |  | 92550 | 24937
09674130 | 096745611130 | municipality | Ebern, St | Ebern | Landkreis Haßberge | Verwaltungsgemeinschaft Ebern | 7304 | 96106
06534014 | 065340014014 | municipality | Marburg, Universitätsstadt | Marburg | Landkreis Marburg-Biedenkopf |  | 77845 | 35037
03403000 | 034030000000 | municipality | Oldenburg (Oldenburg), Stadt | Oldenburg (Oldenburg) | Oldenburg (Oldenburg) (kreisfreie Stadt) |  | 172830 | 26105
12060052 | 120600052052 | municipality | Eberswalde, Stadt | Eberswalde | Landkreis Barnim |  | 41461 | 16225
05970004 | 059700004004 | municipality | Bad Berleburg, Stadt | Bad Berleburg | Kreis Siegen-Wittgenstein |  | 18923 | 57319
08316 | 083160000000 | district | Emmendingen | Landkreis Emmendingen | Landkreis Emmendingen |  | 170996 |
05315000 | 053150000000 | municipality | Köln, Stadt | Köln | Köln (kreisfreie Stadt) |  | 1084831 | 50667
05314000 | 053140000000 | municipality | Bonn, Stadt | Bonn | Bonn (kreisfreie Stadt) |  | 336465 | 53111
08421000 | 084210000000 | municipality | Ulm, Universitätsstadt | Ulm | Ulm (Stadtkreis) |  | 128928 | 89073
05358008 | 053580008008 | municipality | Düren, Stadt | Düren | Kreis Düren |  | 93207 | 52349
07339030 | 073390030030 | municipality | Ingelheim am Rhein, Stadt | Ingelheim am Rhein | Landkreis Mainz-Bingen |  | 36002 | 55218
16053000 | 160530000000 | municipality | Jena, Stadt | Jena | Jena (kreisfreie Stadt) |  | 111191 | 07743
06636016 | 066360016016 | municipality | Witzenhausen, Stadt | Witzenhausen | Werra-Meißner-Kreis |  | 15005 | 37213
06636004 | 066360004004 | municipality | Großalmerode, Stadt | Großalmerode | Werra-Meißner-Kreis |  | 6255 | 37247
06636 | 066360000000 | district | Werra-Meißner-Kreis | Werra-Meißner-Kreis | Werra-Meißner-Kreis |  | 100208 |
06531 | 065310000000 | district | Gießen | Landkreis Gießen | Landkreis Gießen |  | 278664 |
072335001 | 072335001000 | association | Daun | Verbandsgemeinde Daun | Landkreis Vulkaneifel |  | 23339 |
13071092 | 130715153092 | municipality | Malchin, Stadt | Malchin | Landkreis Mecklenburgische Seenplatte | Amt Malchin am Kummerower See | 7272 | 17139
05758016 | 057580016016 | municipality | Hiddenhausen | Hiddenhausen | Kreis Herford |  | 19924 | 32120
03402000 | 034020000000 | municipality | Emden, Stadt | Emden | Emden (kreisfreie Stadt) |  | 50535 | 26721
03360 | 033600000000 | district | Uelzen | Landkreis Uelzen | Landkreis Uelzen |  | 94362 |
14627210 | 146270210210 | municipality | Radebeul, Stadt | Radebeul | Landkreis Meißen |  | 34096 | 01445
08436081 | 084365007081 | municipality | Wangen im Allgäu, Stadt | Wangen im Allgäu | Landkreis Ravensburg | Verwaltungsgemeinschaft der Stadt Wangen im Allgäu | 27411 | 88239
`;

export const municipalities: readonly DemoMunicipality[] = table.trim().split('\n').map(readLine);

/** Berlin's Bezirke have no AGS: this applicant is entered by hand, with the figure that the Bezirk gave. */
export const berlinMitte: ApplicantByHand & { readonly key: string } = {
  key: 'berlin-mitte',
  name: 'Berlin-Mitte (Bezirk)',
  kind: 'other',
  state: 'Berlin',
  population: 397_000,
  postcode: '13353',
};

function readLine(line: string): DemoMunicipality {
  const [key = '', ars = '', kind = '', name = '', shortName = '', districtName = '', ...rest] = line
    .split('|')
    .map((cell) => cell.trim());
  const [associationName = '', population = '', postcode = ''] = rest;
  return {
    key,
    ars,
    kind: kind as DemoMunicipality['kind'],
    name,
    shortName,
    districtKey: key.slice(0, 5),
    districtName,
    associationName: associationName || null,
    stateKey: key.slice(0, 2),
    stateName: stateNames[key.slice(0, 2)] ?? '',
    population: Number(population),
    postcode: postcode || null,
  };
}
