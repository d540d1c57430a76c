import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Topic } from './topic.entity.js';

@Entity('post')
@Index('post_list', ['topicId', 'writtenAt'])
@Index('post_once', ['authorId', 'formId'], { unique: true })
export class Post {
  @IdColumn() id: string;
  @RefColumn() topicId: string;
  @ManyToOne(() => Topic, { onDelete: 'RESTRICT' })
  @JoinColumn()
  topic?: Relation<Topic>;
  @RefColumn() authorId: string;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  author?: Relation<Person>;
  /** Markdown. */
  @TextColumn() body: string;
  @InstantColumn() writtenAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) editedAt: Temporal.Instant | null;
  /** Taken down by its author or an organiser; the place in the conversation stays. */
  @InstantColumn({ nullable: true }) removedAt: Temporal.Instant | null;
  @RefColumn({ nullable: true }) removedById: string | null;
  @ManyToOne(() => Person, { onDelete: 'RESTRICT' })
  @JoinColumn()
  removedBy?: Relation<Person>;
  /** Why an organiser took it down; authors need no reason. */
  @TextColumn({ nullable: true }) removalReason: string | null;
  /** Sent along by the form, so that a second click does not write twice. */
  @RefColumn() formId: string;
  @Column({ type: 'integer', default: 1 }) version: number;
}
