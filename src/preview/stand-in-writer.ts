import { Injectable } from '@nestjs/common';
import type { Role } from '../accounts/domain/roles.js';
import { Person } from '../accounts/entities/person.entity.js';
import { RoleGrant } from '../accounts/entities/role-grant.entity.js';
import { PartnerLinks } from '../entries/partner-links.js';
import type { Tx } from '../platform/database/tx.js';
import type { Identity } from '../platform/http/caller.js';
import { isDraft, writeSampleEntry } from './sample-entry-writer.js';
import { writeSampleJuror } from './sample-jury-writer.js';
import { writeSampleResults } from './sample-results-writer.js';
import type { Scene } from './scene.js';

const towns = [
  { municipality: 'Musterstadt', title: 'Musterstadt und ihre Partner: gemeinsam für sauberes Wasser' },
  { municipality: 'Beispielhausen', title: 'Beispielhausen lernt global' },
];

type StandIn = Omit<Identity, 'sessionId'>;

/** Who looks at the pages in a preview, with what such a person would have by then. Never a real person, never a real entry. */
@Injectable()
export class StandInWriter {
  constructor(private readonly links: PartnerLinks) {}

  /** @returns nobody for visitors and for partners, who hold a link */
  async write(tx: Tx, scene: Scene): Promise<StandIn | undefined> {
    const { role } = scene.preview;
    const begun = scene.phase !== 'preparation';
    const applicant = await this.person(tx, scene, 'Alex Muster');
    const entryIds = begun && role !== 'visitor' ? await this.entries(tx, scene, applicant) : [];
    const [entryId] = entryIds;
    await writeSampleResults(tx, scene, async () => ({
      entryId: entryId ?? (await this.entries(tx, scene, applicant))[0] ?? '',
      personId: applicant.personId,
    }));
    if (role === 'juror') return this.juror(tx, scene, entryIds);
    if (role === 'visitor' || role === 'partner') return undefined;
    if (entryId !== undefined && !isDraft(scene)) await this.grant(tx, scene, applicant, 'member', entryId);
    return applicant;
  }

  private async juror(tx: Tx, scene: Scene, entryIds: readonly string[]): Promise<StandIn> {
    const juror = await this.person(tx, scene, 'Jona Muster');
    await this.grant(tx, scene, juror, 'juror', scene.cycle.id);
    await writeSampleJuror(tx, scene, juror.personId, entryIds);
    return juror;
  }

  private async entries(tx: Tx, scene: Scene, { personId }: StandIn): Promise<string[]> {
    const count = scene.preview.role === 'juror' ? towns.length : 1;
    const ids = [];
    for (const [i, town] of towns.slice(0, count).entries()) {
      const partnerLink = this.links.of(
        scene.id(i === 0 ? partnerLinkName : `${partnerLinkName} ${i}`),
        scene.at,
      );
      ids.push(await writeSampleEntry(tx, scene, { ...town, ownerId: personId, partnerLink }));
    }
    return ids;
  }

  private async person(tx: Tx, scene: Scene, name: string): Promise<StandIn> {
    const { at, preview } = scene;
    const personId = scene.id(name);
    const email = `${name.toLowerCase().replace(' ', '.')}-${preview.seed}@vorschau.invalid`;
    await tx.insert(Person, { id: personId, email, name, createdAt: at, confirmedAt: at });
    return { personId, name, email, roles: [] };
  }

  private async grant(tx: Tx, scene: Scene, standIn: StandIn, role: Role, scopeId: string): Promise<void> {
    const { personId } = standIn;
    await tx.insert(RoleGrant, {
      id: scene.id(`grant ${role}`),
      personId,
      role,
      scopeId,
      grantedAt: scene.at,
    });
    standIn.roles.push(role);
  }
}

/** What the id of the sample partner's link is made from. */
export const partnerLinkName = 'partner link';
