import { Injectable } from '@nestjs/common';
import { type Consequence, Consequences, type PlannedChange } from '../cycles/consequences.js';
import type { Audience } from '../cycles/domain/date-moves.js';
import type { SizeClass } from '../cycles/domain/size-class.js';
import { Database } from '../platform/database/database.js';
import type { RowSource } from '../platform/database/row-source.js';
import { number } from '../platform/i18n/formats.js';
import { applicantTeams, draftTeams, groupsOf, invitedPartners, type Reached } from './audience-rows.js';
import { misplacedEntries } from './misplaced-entries.js';

interface Group {
  read: (source: RowSource, cycleId: string) => Promise<Reached[]>;
  one: string;
  many: string;
}
const groups: Readonly<Partial<Record<Audience, Group>>> = {
  drafts: { read: draftTeams, one: 'Team mit Entwurf', many: 'Teams mit Entwurf' },
  partners: {
    read: invitedPartners,
    one: 'eingeladene Partnerorganisation',
    many: 'eingeladene Partnerorganisationen',
  },
  applicants: {
    read: applicantTeams,
    one: 'Team mit eingereichter Bewerbung',
    many: 'Teams mit eingereichter Bewerbung',
  },
};

/** Says what a change of a cycle means to teams and partners. */
@Injectable()
export class EntryConsequences {
  constructor(
    consequences: Consequences,
    private readonly database: Database,
  ) {
    consequences.register((change) => this.of(change));
  }

  private async of(change: PlannedChange): Promise<Consequence> {
    const affected = await Promise.all(
      change.audiences.map((audience) => this.counted(audience, change.cycleId)),
    );
    return { affected: affected.flat(), effects: await this.effectsOf(change) };
  }

  private async counted(audience: Audience, cycleId: string): Promise<string[]> {
    const group = groups[audience];
    if (!group) return [];
    const count = groupsOf(await group.read(this.database, cycleId));
    return count === 0 ? [] : [`${number(count, 'de')} ${count === 1 ? group.one : group.many}`];
  }

  private async effectsOf({ part, cycleId, after }: PlannedChange): Promise<string[]> {
    if (part !== 'sizeClasses') return [];
    const moving = await misplacedEntries(this.database, cycleId, after as readonly SizeClass[]);
    const named = (key: string | null) =>
      (after as readonly SizeClass[]).find((each) => each.key === key)?.label.de ?? 'keine';
    return moving.map(
      ({ name, from, to }) => `${name} kommt aus der Klasse „${named(from)}“ in die Klasse „${named(to)}“.`,
    );
  }
}
