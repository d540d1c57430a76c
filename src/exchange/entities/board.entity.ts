import { Column, Entity, Index } from 'typeorm';
import { IdColumn, TextColumn } from '../../platform/database/columns.js';

/** A subject of the forum. */
@Entity('board')
@Index('board_slug', ['slug'], { unique: true })
export class Board {
  @IdColumn() id: string;
  @TextColumn() slug: string;
  @TextColumn() name: string;
  @TextColumn() description: string;
  @Column({ type: 'integer' }) position: number;
  /** Grows with every change; a form that was opened on an older one is stale. */
  @Column({ type: 'integer', default: 1 }) version: number;
}
