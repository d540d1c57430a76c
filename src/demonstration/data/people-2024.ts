import { personTable } from './person-table.js';
import { type DemoPerson } from './types.js';

/** Applicants and partners' contacts of 2024. */
export const people2024: readonly DemoPerson[] = personTable(`
Katrin Lindner      | bad-koestritz
Celeste Macuácua    |
Jörg Backes         | nohfelden
Afi Lawson          |
Heike Wessels       | gehrde
Mutinta Phiri       |
Anja Priebe         | greifswald
Selam Tesfaye       | studierende
Josef Aschenbrenner | landkreis-regen
Rania Haddad        |
Miriam Stadler      | pfaffenhofen
Wanjiru Kamau       |
Sönke Petersen      | kiel
Akosua Mensah       |
Birte Hansen        | ostseeschulen
Fatma Yildirim      | bremen
Arne Tietjen        | bremen
Serge Nkoulou       |
Imke Cordes         | fairer-hafen
Thomas Häberle      | landkreis-boeblingen
Yohannes Berhane    |
Veronika Rädler     | heimenkirch
Aminata Ouédraogo   |
Merle Jessen        | flensburg
Zohra Ahmadi        |
Michael Kunzler     | ebern
Divine Uwase        |
Lena Hofacker       | marburg
Camilo Restrepo     |
Tomke Janssen       | oldenburg
Berîvan Aslan       |
Steffen Kulike      | eberswalde
Clarisse Mbarga     |
Ulrike Afflerbach   | bad-berleburg
Rodrigue Houngbo    |
Susanne Bührle      | landkreis-emmendingen
Lamin Ceesay        |
`);
