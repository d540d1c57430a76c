import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CycleParticipants } from '../cycles/cycle-participants.js';
import { problem, type Problem } from '../cycles/domain/problem.js';
import type { RowSource } from '../platform/database/row-source.js';
import { deskErrors } from './domain/desk.js';

/** A cycle with entries, or with codes by which they may come, stays. Nothing of entries is ever copied. */
@Injectable()
export class EntriesInCycles implements OnModuleInit {
  constructor(private readonly participants: CycleParticipants) {}

  onModuleInit(): void {
    this.participants.add({ title: 'Bewerbungen', contents });
  }
}

async function contents(source: RowSource, cycleId: string): Promise<Problem[]> {
  const [row] = await source.rows<{ entries: number; codes: number }>(
    `SELECT (SELECT count(*)::int FROM entry WHERE cycle_id = $1) AS entries,
            (SELECT count(*)::int FROM late_code WHERE cycle_id = $1) AS codes`,
    [cycleId],
  );
  return [
    ...(row!.entries > 0 ? [problem(deskErrors.cycleHasEntries, { count: row!.entries })] : []),
    ...(row!.codes > 0 ? [problem(deskErrors.cycleHasCodes, { count: row!.codes })] : []),
  ];
}
