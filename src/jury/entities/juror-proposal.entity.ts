import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, JsonColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from '../../accounts/entities/person.entity.js';
import { Cycle } from '../../cycles/entities/cycle.entity.js';
import { Municipality } from '../../municipalities/entities/municipality.entity.js';

/** Somebody of an earlier jury whom the organisers may invite into this one. Knows nothing of it, and sees nothing. */
@Entity('juror_proposal')
@Index('juror_proposal_once', ['cycleId', 'personId'], { unique: true })
@Index('juror_proposal_person', ['personId'])
export class JurorProposal {
  @IdColumn() id: string;
  @RefColumn() cycleId: string;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn()
  cycle?: Relation<Cycle>;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;
  /** Affiliations as they were known last; the invited person corrects them. */
  @RefColumn({ nullable: true }) municipalityId: string | null;
  @ManyToOne(() => Municipality, { onDelete: 'SET NULL' })
  @JoinColumn()
  municipality?: Relation<Municipality>;
  @TextColumn({ default: '' }) employer: string;
  @TextColumn({ default: '' }) associations: string;
  @JsonColumn({ default: [] }) topics: string[];
}
