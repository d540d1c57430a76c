import { Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, TextColumn } from '../../platform/database/columns.js';
import { Person } from './person.entity.js';
import type { Role } from '../domain/roles.js';

/** A role of a person: everywhere (organiser, administrator, auditor) or within a scope (a cycle, an entry). */
@Entity('role_grant')
@Index('role_grant_once', ['personId', 'role', 'scopeId'], { unique: true })
export class RoleGrant {
  @IdColumn() id: string;
  @RefColumn() personId: string;
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn()
  person?: Relation<Person>;
  @TextColumn() role: Role;
  /** Id of the cycle (juror) or entry (member) the role belongs to; the zero id for roles without one. */
  @RefColumn() scopeId: string;
  @InstantColumn() grantedAt: Temporal.Instant;
}
