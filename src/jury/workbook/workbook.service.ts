import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/database/actor.js';
import { Database } from '../../platform/database/database.js';
import { sheetWorkbookApplied } from '../domain/events.js';
import type { SheetContent } from '../sheet-content.js';
import { builtOn, SheetsService } from '../sheets.service.js';

/** A row of a workbook that the juror has decided to take. */
export interface TakenRow {
  readonly assignmentId: string;
  readonly content: SheetContent;
  /** The version of the sheet that the comparison showed. */
  readonly version: number;
  readonly submit: boolean;
}

/** Takes over what an uploaded workbook says. */
@Injectable()
export class WorkbookService {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetsService,
  ) {}

  /**
   * All rows or none, each by the rules of its sheet.
   * @throws DomainError 409 where a sheet changed since it was compared
   */
  async apply(actor: Actor, personId: string, roundId: string, rows: readonly TakenRow[]): Promise<void> {
    const inOrder = rows.toSorted((a, b) => (a.assignmentId < b.assignmentId ? -1 : 1));
    await this.database.transaction(actor, async (tx) => {
      for (const { assignmentId, content, version, submit } of inOrder)
        await this.sheets.write(
          tx,
          personId,
          assignmentId,
          submit ? 'submit' : 'save',
          builtOn(content, version),
        );
      const submitted = rows.filter(({ submit }) => submit).length;
      tx.emit(sheetWorkbookApplied(roundId, { saved: rows.length - submitted, submitted }));
    });
  }
}
