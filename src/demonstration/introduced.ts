import { cyclePaths } from '../cycles/cycles.paths.js';
import { entryPaths, entryUrl } from '../entries/entries.paths.js';
import { organiserEntryPaths } from '../entries/organiser.paths.js';
import { exchangePaths } from '../exchange/exchange.paths.js';
import { juryPaths } from '../jury/jury.paths.js';
import { Database } from '../platform/database/database.js';
import { sitePaths } from '../site/site.paths.js';
import type { Stage } from './stage.js';

interface Introduced {
  role: string;
  /** Key of a person. */
  person: string;
  /** Where the sign-in leads. */
  beginsAt(stage: Stage, personId: string): Promise<string>;
}

const page = (path: string) => (): Promise<string> => Promise.resolve(path);

/** The latest dossier of the person; without one the list. */
async function dossier(stage: Stage, personId: string): Promise<string> {
  const [entry] = await stage.get(Database).rows<{ id: string }>(
    `SELECT e.id FROM entry e JOIN entry_member t ON t.entry_id = e.id
      WHERE t.person_id = $1 ORDER BY e.started_at DESC LIMIT 1`,
    [personId],
  );
  return entry ? entryUrl(entry.id) : entryPaths.list;
}

/** One account a role, in the order in which a newcomer would look. */
export const introduced: readonly Introduced[] = [
  { role: 'Organisation', person: 'claudia-reinhardt', beginsAt: page(organiserEntryPaths.list) },
  { role: 'Administration', person: 'norbert-sievers', beginsAt: page(cyclePaths.organisation) },
  { role: 'Revision', person: 'gudrun-thalbach', beginsAt: page(sitePaths.audit) },
  { role: 'Jury', person: 'fatoumata-barry', beginsAt: page(juryPaths.list) },
  { role: 'Juryvorsitz', person: 'ngozi-adeyemi-kraus', beginsAt: page(juryPaths.list) },
  { role: 'Kommune, Bewerbung zugelassen', person: 'ayse-demir', beginsAt: dossier },
  { role: 'Kommune, Entwurf nicht eingereicht', person: 'barbara-weiss', beginsAt: dossier },
  { role: 'Kommune, Mitarbeit am selben Entwurf', person: 'nadine-maucher', beginsAt: dossier },
  { role: 'Kommune, Rückfrage offen', person: 'franziska-oehme', beginsAt: dossier },
  { role: 'Kommune, mit Angaben der letzten Runde', person: 'lena-hofacker', beginsAt: dossier },
  { role: 'Kommune, Preisträgerin 2024', person: 'katrin-lindner', beginsAt: dossier },
  { role: 'Partnerorganisation 2024', person: 'zohra-ahmadi', beginsAt: page(exchangePaths.start) },
  { role: 'Mitglied im Austausch', person: 'anja-priebe', beginsAt: page(exchangePaths.start) },
];
