import { Column, Entity, Index } from 'typeorm';
import { IdColumn, TextColumn } from '../../platform/database/columns.js';

export type ApplicantKind = 'municipality' | 'district' | 'association' | 'other';

/** A body that can apply: from the official directory or entered by hand. Never deleted, retired instead. */
@Entity('municipality')
@Index('municipality_key', ['key'], { unique: true })
@Index('municipality_district', ['districtKey'])
@Index('municipality_postcode', ['postcode'])
@Index('municipality_search', { synchronize: false })
export class Municipality {
  @IdColumn() id: string;
  /** AGS: 8 digits (municipality), 5 (district); association: its key in the directory. Null when entered by hand. */
  @TextColumn({ nullable: true }) key: string | null;
  /** Regionalschlüssel, 12 digits; changes with the Verband. */
  @TextColumn({ nullable: true }) ars: string | null;
  @TextColumn() kind: ApplicantKind;
  /** As in the directory: "Flensburg, Stadt". */
  @TextColumn() name: string;
  /** As people say it: "Flensburg". */
  @TextColumn() shortName: string;
  /** Normalised for the search by similarity. */
  @TextColumn() searchKey: string;
  @TextColumn({ nullable: true }) districtKey: string | null;
  @TextColumn({ nullable: true }) districtName: string | null;
  /** The Verband it belongs to, where it is not its own: tells places of one name in one Kreis apart. */
  @TextColumn({ nullable: true }) associationName: string | null;
  @TextColumn({ nullable: true }) stateKey: string | null;
  @TextColumn() stateName: string;
  @Column({ type: 'integer' }) population: number;
  @TextColumn({ nullable: true }) postcode: string | null;
  /** Where population and name come from. */
  @TextColumn() source: string;
  /** Date of the edition, YYYY-MM-DD; null when entered by hand. */
  @Column({ type: 'date', nullable: true }) validOn: string | null;
  /** The edition that no longer listed it. */
  @Column({ type: 'date', nullable: true }) retiredOn: string | null;
}
