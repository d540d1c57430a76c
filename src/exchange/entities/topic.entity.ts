import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Board } from './board.entity.js';

@Entity('topic')
@Index('topic_list', ['boardId', 'lastPostAt'])
export class Topic {
  @IdColumn() id: string;
  @RefColumn() boardId: string;
  @ManyToOne(() => Board, { onDelete: 'RESTRICT' })
  @JoinColumn()
  board?: Relation<Board>;
  @RefColumn() authorId: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  author?: Relation<Person>;
  @TextColumn() title: string;
  @InstantColumn() openedAt: Temporal.Instant;
  @InstantColumn() lastPostAt: Temporal.Instant;
  @Column({ type: 'integer', default: 0 }) posts: number;
}
