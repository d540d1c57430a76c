import { DomainErrors } from '../../../platform/http/domain-error.js';
import type { Body } from '../../../platform/http/forms.js';
import { cycleErrors } from '../../domain/errors.js';
import type { LocalizedText } from '../../domain/localized-text.js';
import { problem, type Problem } from '../../domain/problem.js';
import { rowNumbers } from './rows.js';

/** Reads forms whose fields are data; collects what cannot be read and reports all of it at once. */
export class FieldReader {
  private readonly problems: Problem[] = [];

  constructor(private readonly body: Body) {}

  /** Trimmed, with line ends as stored. */
  text(name: string, most = 20_000): string {
    const value = this.body[name];
    const text = typeof value === 'string' ? value.replaceAll('\0', '').replaceAll('\r\n', '\n').trim() : '';
    const { length } = [...text];
    if (length > most) this.problems.push(problem(cycleErrors.tooLong, { length, most }, name));
    return text;
  }

  localized(name: string, most = 500): LocalizedText {
    const en = this.text(`${name}.en`, most);
    return { de: this.text(`${name}.de`, most), ...(en && { en }) };
  }

  /** The same, nothing where it is left empty. */
  optional(name: string, most = 2_000): LocalizedText | undefined {
    const text = this.localized(name, most);
    return text.de || text.en ? text : undefined;
  }

  /** With a decimal point or comma. */
  number(name: string): number {
    const text = this.text(name).replace(',', '.');
    const value = text === '' ? Number.NaN : Number(text);
    if (!Number.isFinite(value)) this.problems.push(problem(cycleErrors.numberInvalid, undefined, name));
    return value;
  }

  optionalNumber(name: string): number | null {
    return this.text(name) === '' ? null : this.number(name);
  }

  flag(name: string): boolean {
    return this.body[name] === 'true';
  }

  list(name: string): string[] {
    return [this.body[name] ?? []].flat().map(String);
  }

  /** Names of the rows of a repeated group, without those to be removed and those left empty. */
  rows(prefix: string, essential: string): string[] {
    return rowNumbers(this.body, prefix)
      .map((number) => `${prefix}.${number}`)
      .filter((row) => !this.flag(`${row}.remove`))
      .filter((row) => this.text(`${row}.key`) !== '' || this.text(`${row}.${essential}`) !== '');
  }

  refuse(key: string, field: string): void {
    this.problems.push(problem(key, undefined, field));
  }

  /** @throws DomainErrors with everything that could not be read */
  check(): void {
    if (this.problems.length > 0) throw new DomainErrors(this.problems);
  }
}
