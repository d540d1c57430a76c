import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../../src/accounts/entities/person.entity.js';
import { hashPassword } from '../../../src/accounts/passwords.js';
import { SignInService } from '../../../src/accounts/sign-in.service.js';
import { inSystem } from '../../support/factories.js';
import { startTestSystem, type TestSystem } from '../../support/test-system.js';

let system: TestSystem;
let signIn: SignInService;
beforeAll(async () => {
  system = await startTestSystem();
  signIn = system.get(SignInService);
});
afterAll(() => system.close());

const linksTo = async (personId: string) =>
  (
    await system.database.rows(
      `SELECT 1 FROM domain_event WHERE type = 'SignInLinkRequested' AND subject_id = $1`,
      [personId],
    )
  ).length;

describe('signing in', () => {
  it('mails one address a few links an hour, whoever asks and however', async () => {
    const { id, email } = await system.person('Viktor Opfer');
    await Promise.all(Array.from({ length: 8 }, () => signIn.requestLink(email, '/')));
    await signIn.register({ email, name: 'Viktor', lang: 'de' }, '/');
    expect(await linksTo(id)).toBe(5);
    system.clock.jumpTo(system.clock.now().add({ minutes: 61 }));
    await signIn.requestLink(email, '/');
    expect(await linksTo(id)).toBe(6);
  });

  it('counts guesses before it looks at them, so that many at once are no way around', async () => {
    const { id, email } = await system.person('Rita Raetsel');
    const passwordHash = await hashPassword('ein langes Kennwort');
    await inSystem(system, (tx) => tx.update(Person, { id }, { passwordHash, confirmedAt: tx.now }));
    const guesses = Array.from({ length: 14 }, (_, i) =>
      signIn.signInWithPassword(email, `geraten ${i}`, 'Test').catch((error: Error) => error.message),
    );
    const refused = (await Promise.all(guesses)).filter((each) => each === 'accounts.errors.tooManyAttempts');
    expect(refused).toHaveLength(4);
  });
});
