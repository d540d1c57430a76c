import { AttachmentService } from '../../entries/attachment.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { bodyOf } from '../data/lookup.js';
import type { DemoAttachment, DemoEntry } from '../data/types.js';
import { storeSampleFile } from '../sample-files.js';
import type { Stage } from '../stage.js';

export async function addAttachment(
  stage: Stage,
  entry: DemoEntry,
  attachment: DemoAttachment,
  by = entry.owner,
): Promise<void> {
  const { title, altText = '', credit = '' } = attachment;
  const file = await storeSampleFile(stage.app, attachment, bodyOf(entry).name, stage.get(Clock).now());
  const personId = await stage.personId(by);
  await stage.get(AttachmentService).add(await stage.actor(by), {
    entryId: stage.idOf('entry', entry.key),
    personId,
    file,
    title,
    altText,
    credit,
    rights: file.thumbnail === null ? null : 'own',
  });
}
