import { Injectable, type OnModuleInit } from '@nestjs/common';
import canonicalize from 'canonicalize';
import { type ComparedLine, type CycleCopy, CycleParticipants } from '../cycles/cycle-participants.js';
import { problem, type Problem } from '../cycles/domain/problem.js';
import type { Rubric } from '../cycles/domain/rubric.js';
import { Cycle } from '../cycles/entities/cycle.entity.js';
import { newId } from '../platform/database/new-id.js';
import type { RowSource } from '../platform/database/row-source.js';
import type { Tx } from '../platform/database/tx.js';
import { found } from '../platform/http/domain-error.js';
import { longDateTime } from '../platform/i18n/formats.js';
import { hiddenWords, ruleWords } from './round-words.js';
import { juryErrors } from './domain/errors.js';
import { JurorProposal } from './entities/juror-proposal.entity.js';
import { Round } from './entities/round.entity.js';

/** What the jury keeps with a cycle, where one is copied, compared or deleted: its rounds as planned, and who was in it. */
@Injectable()
export class JuryInCycles implements OnModuleInit {
  constructor(private readonly participants: CycleParticipants) {}

  onModuleInit(): void {
    this.participants.add({ title: 'Jury und Bewertungsrunden', copy, lines, contents, remove });
  }
}

async function copy(tx: Tx, { from, to, shifted }: CycleCopy): Promise<Record<string, number>> {
  const { rubric } = found(await tx.findOne(Cycle, { id: from }));
  const own = (await tx.find(Round, { cycleId: from })).filter(({ calibratesId }) => calibratesId === null);
  const ids = new Map(own.map(({ id }) => [id, newId()]));
  const rounds = own.map((round) => ({
    ...round,
    id: ids.get(round.id)!,
    cycleId: to,
    opensAt: round.opensAt && shifted(round.opensAt),
    closesAt: round.closesAt && shifted(round.closesAt),
    state: 'planned' as const,
    // What it took from the cycle it takes from the new one again when it is opened.
    rubric: sameRubric(round.rubric, rubric) ? null : round.rubric,
    entriesFromId: round.entriesFromId && ids.get(round.entriesFromId)!,
    plannedAt: tx.now,
    openedAt: null,
    closedAt: null,
    version: 1,
  }));
  if (rounds.length > 0) await tx.insert(Round, rounds);
  const pool = await poolOf(tx, from);
  const proposals = pool.map((each) => ({ ...each, id: newId(), cycleId: to }));
  if (proposals.length > 0) await tx.insert(JurorProposal, proposals);
  return { rounds: rounds.length, jurorProposals: proposals.length };
}

const sameRubric = (a: Rubric | null, b: Rubric): boolean => canonicalize(a) === canonicalize(b);

/** Who accepted, and who was proposed and is still to be asked. Nobody is invited by that. */
const poolOf = (source: RowSource, cycleId: string): Promise<Omit<JurorProposal, 'id' | 'cycleId'>[]> =>
  source.rows(
    `SELECT DISTINCT ON (x.person_id) x.person_id AS "personId", x.municipality_id AS "municipalityId",
            x.employer, x.associations, x.topics
       FROM (SELECT person_id, municipality_id, employer, associations, topics FROM juror WHERE cycle_id = $1 AND state = 'accepted'
             UNION ALL SELECT person_id, municipality_id, employer, associations, topics FROM juror_proposal WHERE cycle_id = $1) x
       JOIN person p ON p.id = x.person_id AND p.deactivated_at IS NULL
      ORDER BY x.person_id`,
    [cycleId],
  );

async function lines(source: RowSource, cycleIds: readonly string[]): Promise<Map<string, ComparedLine[]>> {
  const rounds = await source.rows<Compared & { cycleId: string } & Record<Times, Date | null>>(
    `SELECT cycle_id AS "cycleId", number, name, rule, quorum, blindness, opens_at AS "opensAt", closes_at AS "closesAt"
       FROM round WHERE cycle_id = ANY ($1) AND calibrates_id IS NULL ORDER BY number`,
    [cycleIds],
  );
  const people = await source.rows<{ cycleId: string; name: string }>(
    `SELECT x.cycle_id AS "cycleId", p.name
       FROM (SELECT cycle_id, person_id FROM juror WHERE state = 'accepted'
             UNION SELECT cycle_id, person_id FROM juror_proposal) x
       JOIN person p ON p.id = x.person_id WHERE x.cycle_id = ANY ($1) ORDER BY p.name, p.id`,
    [cycleIds],
  );
  return new Map(
    cycleIds.map((id) => [
      id,
      [
        ...rounds.filter(({ cycleId }) => cycleId === id).flatMap(linesOf),
        {
          key: 'jurors',
          label: 'Jurymitglieder und Vorschläge',
          text: people
            .filter(({ cycleId }) => cycleId === id)
            .map(({ name }) => name)
            .join(', '),
        },
      ],
    ]),
  );
}

type Times = 'opensAt' | 'closesAt';

type Compared = Pick<Round, 'number' | 'name' | 'rule' | 'quorum' | 'blindness'>;

function linesOf(round: Compared & Record<Times, Date | null>): ComparedLine[] {
  const line = (key: string, label: string, text: string) => ({
    key: `rounds.${round.number}.${key}`,
    label: `Bewertungsrunde ${round.number}, ${label}`,
    text,
  });
  const at = (date: Date | null) => (date ? longDateTime(date, 'de') : 'wie in den Terminen');
  return [
    line('name', 'Name', round.name),
    line('opensAt', 'Beginn', at(round.opensAt)),
    line('closesAt', 'Ende', at(round.closesAt)),
    line('quorum', 'Quorum', String(round.quorum)),
    line('rule', 'Auswertung', ruleWords[round.rule]),
    line('blindness', 'Der Jury verborgen', hiddenWords(round.blindness)),
  ];
}

/** An invitation has gone out, or scoring has begun. */
async function contents(source: RowSource, cycleId: string): Promise<Problem[]> {
  const [row] = await source.rows<{ jurors: number; rounds: number }>(
    `SELECT (SELECT count(*)::int FROM juror WHERE cycle_id = $1) AS jurors,
            (SELECT count(*)::int FROM round WHERE cycle_id = $1 AND state <> 'planned') AS rounds`,
    [cycleId],
  );
  return [
    ...(row!.jurors > 0 ? [problem(juryErrors.cycleHasJurors, { count: row!.jurors })] : []),
    ...(row!.rounds > 0 ? [problem(juryErrors.cycleHasRounds, { count: row!.rounds })] : []),
  ];
}

async function remove(tx: Tx, cycleId: string): Promise<void> {
  await tx.delete(Round, { cycleId, state: 'planned' });
}
