import { Column, type ColumnOptions, PrimaryColumn, type ValueTransformer } from 'typeorm';

export const instantTransformer: ValueTransformer = {
  to: (value: unknown) => (value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value),
  from: (value: Date | null) => (value ? Temporal.Instant.fromEpochMilliseconds(value.getTime()) : value),
};

/** `timestamptz(3)` in the row, `Temporal.Instant` in code. */
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', precision: 3, transformer: instantTransformer, ...options });

/** A primary key that the program chooses: see `newId`. */
export const IdColumn = (): PropertyDecorator => PrimaryColumn({ type: 'uuid' });

/** A reference to another row's id. */
export const RefColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'uuid', ...options });

/** An integer of up to 2^53, as a number. */
export const BigintColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({
    type: 'bigint',
    transformer: {
      to: (value: unknown) => value,
      from: (value: string | null) => (value === null ? null : Number(value)),
    },
    ...options,
  });

/** Texts a person typed: no limit in the database, limits belong to rules that can explain themselves. */
export const TextColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'text', ...options });

export const JsonColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ type: 'jsonb', ...options });

/** `date` in the row, `Temporal.PlainDate` in code. */
export const DateColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({
    type: 'date',
    transformer: {
      to: (value: unknown) => (value instanceof Temporal.PlainDate ? value.toString() : value),
      from: (value: string | null) => (value ? Temporal.PlainDate.from(value) : value),
    },
    ...options,
  });
