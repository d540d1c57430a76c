import {
  type Audience,
  audiencesOf,
  type DateMove,
  movesFor,
  movesOfPart,
  stillAhead,
} from '../../cycles/domain/date-moves.js';
import { applicantTeams, draftTeams, invitedPartners, type Reached } from '../../entries/audience-rows.js';
import { entryPaths } from '../../entries/entries.paths.js';
import { acceptedJurors } from '../../jury/audience-rows.js';
import { juryPaths } from '../../jury/jury.paths.js';
import type { DomainEvent, Tx } from '../../platform/database/tx.js';
import type { RowSource } from '../../platform/database/row-source.js';
import { type Letter, type Mail, type Recipient, textOf } from './mail.js';

interface Group {
  read: (source: RowSource, cycleId: string) => Promise<Reached[]>;
  /** Where they look; partners have their personal link from another mail. */
  page?: string;
}
const groups: Readonly<Record<Audience, Group>> = {
  drafts: { read: draftTeams, page: entryPaths.list },
  applicants: { read: applicantTeams, page: entryPaths.list },
  jurors: { read: acceptedJurors, page: juryPaths.list },
  partners: { read: invitedPartners },
};

/** Dates of a published cycle moved: to everybody whom one of them concerns, in one mail with all that concern them. */
export const datesMovedMail: Mail = {
  name: 'dates-moved',
  on: 'CycleChanged',
  async letters(tx, event) {
    const [cycle] = await tx.rows<{ name: string }>(
      'SELECT name FROM cycle WHERE id = $1 AND published_at IS NOT NULL',
      [event.subject.id],
    );
    const moves = movesOf(event, tx.now);
    return cycle && moves.length > 0 ? lettersTo(tx, event, cycle.name, moves) : [];
  },
  sample: {
    model: {
      cycle: 'Kommune bewegt Welt 2026',
      dates: [{ kind: 'deadline', from: '2026-06-12T21:59:59.999Z', to: '2026-06-19T21:59:59.999Z' }],
    },
    passages: { reason: 'In mehreren Ländern sind Ferien.' },
    links: { page: { path: entryPaths.list } },
  },
};

function movesOf(event: DomainEvent, now: Temporal.Instant): DateMove[] {
  const part = textOf(event, 'part');
  return stillAhead(movesOfPart(part, event.before?.[part], event.after?.[part]), now);
}

interface Reader {
  to: Recipient;
  page?: string;
  audiences: Audience[];
}

async function lettersTo(tx: Tx, event: DomainEvent, cycle: string, moves: DateMove[]): Promise<Letter[]> {
  const cycleId = event.subject.id;
  return (await readersOf(tx, cycleId, moves)).map(({ to, page, audiences }) => ({
    to,
    model: {
      cycle,
      dates: moves.filter((move) => audiences.some((audience) => movesFor(audience, [move]).length > 0)),
    },
    passages: { reason: textOf(event, 'publicReason') },
    ...(page && { links: { page: { path: page } } }),
    about: { cycleId },
  }));
}

/** Each address once, with everything it is reached as. */
async function readersOf(tx: Tx, cycleId: string, moves: DateMove[]): Promise<Reader[]> {
  const readers = new Map<string, Reader>();
  for (const audience of audiencesOf(moves)) {
    const { read, page } = groups[audience];
    for (const { name, email, lang } of await read(tx, cycleId)) {
      const known = readers.get(email.toLowerCase());
      if (known) known.audiences.push(audience);
      else
        readers.set(email.toLowerCase(), {
          to: { name, email, lang },
          ...(page && { page }),
          audiences: [audience],
        });
    }
  }
  return [...readers.values()];
}
