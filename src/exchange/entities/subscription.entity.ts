import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Topic } from './topic.entity.js';

/** Wants a mail when somebody answers in this topic. */
@Entity('topic_subscription')
@Index('topic_subscription_once', ['topicId', 'personId'], { unique: true })
export class TopicSubscription {
  @IdColumn() id: string;
  @RefColumn() topicId: string;
  @ManyToOne(() => Topic, { onDelete: 'CASCADE' })
  @JoinColumn()
  topic?: Relation<Topic>;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;
}
