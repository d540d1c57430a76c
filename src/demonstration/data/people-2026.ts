import { personTable } from './person-table.js';
import { type DemoPerson } from './types.js';

/** Applicants and partners' contacts of 2026. */
export const people2026: readonly DemoPerson[] = personTable(`
Ayşe Demir           | koeln
Jonas Krahl          | koeln
Estelle Ngo          |
Beate Nolden         | forum-schule
Markus Renz          | ulm
Hawa Diallo          | donau-netzwerk
Nele Brandt          | berlin-mitte
Linh Tran            |
Tarek Salem          |
Doris Wagenbach      | landkreis-giessen
Mehret Kidane        |
Peter Klinkhammer    | dueren
Nadia El Amrani      |
Carolin Weidling     | ingelheim
Jean-Bosco Habimana  |
Andrea Thielen       | vg-daun
Lucía Quispe         |
Ralf Degenhardt      | witzenhausen
Kwame Boateng        |
Sabine Ludolph       | grossalmerode
Olena Kovalenko      |
Hendrik Saalfeld     | bonn
Ximena Rojas         |
Franziska Oehme      | jena
Paulo Nhantumbo      |
Dirk Wendlandt       | malchin
Iryna Bondar         |
Anke Meierkord       | hiddenhausen
Gisela Rahe          |
Onno Harms           | emden
Abena Owusu          |
Ines Brockhöft       | landkreis-uelzen
Christian Zschoche   | radebeul
Marisol Vargas       |
Barbara Weiß         | wangen
Chidinma Okafor      |
`);
