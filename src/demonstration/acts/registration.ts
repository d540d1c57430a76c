import { LinksService } from '../../accounts/links.service.js';
import { SignInService } from '../../accounts/sign-in.service.js';
import { entryPaths } from '../../entries/entries.paths.js';
import { Secret } from '../../platform/security/secret.js';
import { personOf } from '../data/lookup.js';
import type { Stage } from '../stage.js';

const device = 'Vorführung';

/** Somebody registers by e-mail and clicks on the page behind the link. */
export async function register(stage: Stage, person: string): Promise<void> {
  const { email, name } = personOf(person);
  await stage.get(SignInService).register({ email, name, lang: 'de' }, entryPaths.start);
  const linkId = await stage.id(
    'SELECT id FROM sign_in_link WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1',
    [await stage.personId(person)],
  );
  const token = stage.get(Secret).linkToken('register', linkId);
  if (await stage.get(LinksService).usable(token, ['register']))
    await stage.get(SignInService).useLink(token, device);
}
