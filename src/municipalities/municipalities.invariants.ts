import { type Invariant, sqlInvariant } from '../platform/invariants/invariant.js';

export const municipalityInvariants: Invariant[] = [
  sqlInvariant(
    'a Kreis has at least the population of each of its municipalities',
    `SELECT 'Kreis ' || d.key || ' is smaller than ' || m.key AS problem
       FROM municipality d JOIN municipality m ON m.district_key = d.key AND m.kind = 'municipality' AND m.valid_on = d.valid_on
      WHERE d.kind = 'district' AND m.retired_on IS NULL AND d.retired_on IS NULL AND m.population > d.population`,
  ),
  sqlInvariant(
    'whoever was entered by hand has no key of the directory',
    `SELECT 'municipality ' || id AS problem FROM municipality WHERE (key IS NULL) <> (valid_on IS NULL)`,
  ),
];
