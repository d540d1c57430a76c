interface Counted {
  /** As the directory writes it: "Flensburg, Stadt". */
  name: string;
  population: number;
  areaHectares: number;
}

/** Land; key of 2 digits. Population and area of the three upper levels are sums over their municipalities. */
export interface State extends Counted {
  key: string;
}

/** Kreis, kreisfreie Stadt included; key of 5 digits. */
export interface District extends Counted {
  key: string;
  textCode: number;
}

/** Gemeindeverband, that of a single municipality included; key of 9 digits (Kreis and Verband). */
export interface Association extends Counted {
  key: string;
  textCode: number;
}

/** Gemeinde; `key` is the AGS of 8 digits, `ars` the 12 digits that also name the Verband. */
export interface Municipality extends Counted {
  key: string;
  ars: string;
  associationKey: string;
  textCode: number;
  /** Of the administration's seat. */
  postcode: string | null;
  severalPostcodes: boolean;
}

/** One edition of the official directory, checked as a whole, each list in the order of the file. */
export interface Directory {
  /** Gebietsstand, YYYY-MM-DD. */
  validOn: string;
  states: State[];
  districts: District[];
  associations: Association[];
  municipalities: Municipality[];
  /** Gemeindefreie Gebiete: nobody applies for them, but the sums contain them. */
  unincorporated: Municipality[];
}

export const stateKeyOf = (key: string): string => key.slice(0, 2);
export const districtKeyOf = (key: string): string => key.slice(0, 5);
