import { Injectable } from '@nestjs/common';
import { cleanText } from '../entries/domain/text.js';
import type { Actor } from '../platform/database/actor.js';
import { Database } from '../platform/database/database.js';
import type { Tx } from '../platform/database/tx.js';
import { DomainError, DomainErrors, found } from '../platform/http/domain-error.js';
import { exchangeErrors } from './domain/errors.js';
import { boardChanged, boardCreated } from './domain/events.js';
import { boardProblems } from './domain/posts.js';
import { slugOf } from './domain/slug.js';
import { Board } from './entities/board.entity.js';

export interface BoardTexts {
  name: string;
  description: string;
}

/** Boards of the forum: the organiser's shelf. Addresses stay when names change. */
@Injectable()
export class BoardsService {
  constructor(private readonly database: Database) {}

  /** @param id chosen by the form, so that a second click makes no second board */
  async create(actor: Actor, id: string, typed: BoardTexts): Promise<{ id: string; slug: string }> {
    return this.database.transaction(actor, async (tx) => {
      const texts = checked(typed);
      const boards = await this.inOrder(tx);
      const known = boards.find((board) => board.id === id);
      if (known) return { id, slug: known.slug };
      const slug = slugOf(texts.name, new Set(boards.map((board) => board.slug)));
      const position = (boards.at(-1)?.position ?? -1) + 1;
      await tx.insert(Board, { id, slug, ...texts, position });
      tx.emit(boardCreated(id, { ...texts, slug }));
      return { id, slug };
    });
  }

  /** @param version of the board that the form showed */
  async rename(actor: Actor, id: string, typed: BoardTexts, version: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const board = found(await tx.lock(Board, { id }));
      const texts = checked(typed);
      const { name, description } = board;
      if (name === texts.name && description === texts.description) return;
      if (board.version !== version) throw new DomainError(exchangeErrors.boardChanged, { name }, 409);
      await tx.update(Board, { id }, { ...texts, version: version + 1 });
      tx.emit(boardChanged(id, { name, description }, { ...texts }));
    });
  }

  /** Changes places with the board before or after; at the end nothing happens. */
  async move(actor: Actor, id: string, direction: 'up' | 'down'): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const boards = await this.inOrder(tx);
      const index = boards.findIndex((board) => board.id === id);
      const board = found(boards[index]);
      const other = boards[direction === 'up' ? index - 1 : index + 1];
      if (!other) return;
      await tx.update(Board, { id }, { position: other.position });
      await tx.update(Board, { id: other.id }, { position: board.position });
      tx.emit(boardChanged(id, { position: board.position }, { position: other.position }));
    });
  }

  /** All boards, locked: order and addresses are decided among all of them. */
  private inOrder(tx: Tx): Promise<Board[]> {
    return tx.manager.find(Board, { order: { position: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }
}

function checked(typed: BoardTexts): BoardTexts {
  const texts = { name: cleanText(typed.name).trim(), description: cleanText(typed.description).trim() };
  const problems = boardProblems(texts);
  if (problems.length > 0) throw new DomainErrors(problems);
  return texts;
}
