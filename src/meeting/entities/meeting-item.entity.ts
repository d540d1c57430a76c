import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, RefColumn } from '../../platform/database/columns.js';
import { Entry } from '../../entries/entities/entry.entity.js';
import { Meeting } from './meeting.entity.js';

/** An entry on the agenda of a meeting. */
@Entity('meeting_item')
@Index('meeting_item_once', ['meetingId', 'entryId'], { unique: true })
@Index('meeting_item_entry', ['entryId'])
export class MeetingItem {
  @IdColumn() id: string;
  @RefColumn() meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn()
  meeting?: Relation<Meeting>;
  @RefColumn() entryId: string;
  @ManyToOne(() => Entry, { onDelete: 'RESTRICT' })
  @JoinColumn()
  entry?: Relation<Entry>;
  @Column({ type: 'integer' }) position: number;
}
