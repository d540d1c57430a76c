import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/columns.js';
import { Juror } from '../../jury/entities/juror.entity.js';
import { Meeting } from './meeting.entity.js';

/** A juror was at the meeting from then until then; who comes back has another row. */
@Entity('meeting_attendance')
@Index('meeting_attendance_now', ['meetingId', 'jurorId'], { unique: true, where: 'left_at IS NULL' })
@Index('meeting_attendance_juror', ['jurorId'])
export class MeetingAttendance {
  @IdColumn() id: string;
  @RefColumn() meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn()
  meeting?: Relation<Meeting>;
  @RefColumn() jurorId: string;
  @ManyToOne(() => Juror, { onDelete: 'RESTRICT' })
  @JoinColumn()
  juror?: Relation<Juror>;
  @InstantColumn() cameAt: Temporal.Instant;
  @InstantColumn({ nullable: true }) leftAt: Temporal.Instant | null;
}
