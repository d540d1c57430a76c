import type { FormDefinition } from '../../src/cycles/domain/form-definition.js';
import type { Milestones } from '../../src/cycles/domain/milestones.js';
import type { GeneralRole } from '../../src/accounts/domain/roles.js';
import type { InvitedPartner } from '../support/applicant-acts.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';
import type { Visitor } from '../support/visitor.js';

export type Town = 'Köln' | 'Flensburg' | 'Gehrde' | 'Bersenbrück';

/** Who applies for which town, and with whom. Bersenbrück never gets beyond a draft. */
export const applicants = {
  Köln: 'Anna Amt',
  Flensburg: 'Fiete Flensburg',
  Gehrde: 'Greta Gehrde',
  Bersenbrück: 'Dora Draft',
} as const satisfies Record<Town, string>;

export const partnerOf = (town: Town): InvitedPartner => ({
  organisation: `Weltladen ${town} e. V.`,
  contactName: `Pina Partner ${town}`,
  email: `partner.${town.toLowerCase().replace('ö', 'oe')}@example.org`,
});

/** What the steps of the main journey leave for the steps after them. */
export class Journey {
  system!: TestSystem;
  cycleId = '';
  roundId = '';
  form: FormDefinition = { sections: [] };
  milestones: Milestones = {};
  readonly entries = new Map<Town, string>();
  readonly files: File[] = [];

  async open(): Promise<void> {
    this.system = await startTestSystem();
  }

  /** Moves on to `hours` after a milestone (before it where negative). */
  goTo(kind: keyof Milestones, hours = 1): void {
    this.system.clock.jumpTo(this.milestones[kind]!.add({ hours }));
  }

  /** That person with a fresh browser; sessions do not outlive the jumps between the phases. */
  async as(name: string, ...roles: GeneralRole[]): Promise<Visitor> {
    return this.system.signedIn(await this.system.person(name, ...roles));
  }

  organiser(): Promise<Visitor> {
    return this.as('Olga Organisation', 'organiser');
  }

  entry(town: Town): string {
    const id = this.entries.get(town);
    if (!id) throw new Error(`${town} has not begun an entry yet`);
    return id;
  }
}
