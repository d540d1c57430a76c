import { PeopleService } from '../../accounts/people.service.js';
import { DirectoryListService } from '../../municipalities/directory-list.service.js';
import { operatorActor } from '../../platform/database/actor.js';
import { Database } from '../../platform/database/database.js';
import type { Act } from '../act.js';
import { personOf } from '../data/lookup.js';
import { municipalities, source, validOn } from '../data/municipalities.js';
import { staffRoles } from '../data/people.js';

/** The operator sets the system up: staff with their roles, the directory as far as the demonstration needs it. */
export const setUpHouse = (at: Temporal.Instant): Act => ({
  at,
  say: 'Das Team des Wettbewerbs und das Gemeindeverzeichnis',
  run: async (stage) => {
    const people = stage.get(PeopleService);
    await stage.get(Database).transaction(operatorActor, async (tx) => {
      for (const { person, role } of staffRoles) {
        const { email, name } = personOf(person);
        const { id } = await people.ensure(tx, { email, name }, 'created');
        await people.grant(tx, id, role);
      }
    });
    await stage.get(DirectoryListService).add(operatorActor, municipalities, source, validOn);
  },
});
