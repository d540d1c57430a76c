import type { INestApplicationContext } from '@nestjs/common';
import { basename } from 'node:path';
import { operatorActor } from '../platform/database/actor.js';
import { Texts } from '../platform/i18n/texts.js';
import { DirectoryImportService } from './directory-import.service.js';

/**
 * Imports a file of this machine, telling lines of its progress and outcome.
 * @returns whether the edition was taken over; where it was refused, the last line says why
 * @throws the error of the file system where the file cannot be read
 */
export async function importDirectory(
  system: INestApplicationContext,
  file: string,
  print: (line: string) => void,
): Promise<boolean> {
  const imports = system.get(DirectoryImportService, { strict: false });
  const outcome = await imports.import(file, basename(file), operatorActor, ({ done, total }) =>
    print(`${done} of ${total} bodies`),
  );
  if (outcome.state === 'refused') {
    print(system.get(Texts, { strict: false }).t('en', outcome.key, outcome.params));
    return false;
  }
  const { validOn, municipalities, districts, added, changed, returned, retired, unchanged } = outcome;
  print(`Edition of ${validOn}: ${municipalities} municipalities, ${districts} districts.`);
  print(
    `${added} new, ${changed} changed, ${returned} returned, ${retired} retired, ${unchanged} unchanged.`,
  );
  return true;
}
