import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Texts } from '../../../platform/i18n/texts.js';
import { publicUrl } from '../../../platform/process/listen.js';
import { withLinks } from '../../domain/mail-links.js';

export interface Paragraph {
  lines: string[];
}

/** The text of a message for the eyes of the organisation: personal links stay closed. */
@Injectable()
export class ReadableMail {
  constructor(
    private readonly config: Config,
    private readonly texts: Texts,
  ) {}

  paragraphs(text: string): Paragraph[] {
    const readable = withLinks(text, (link) =>
      'path' in link
        ? publicUrl(this.config) + link.path
        : this.texts.t('de', 'notifications.mail.personalLink'),
    );
    return readable
      .trim()
      .split(/\n{2,}/)
      .map((paragraph) => ({ lines: paragraph.split('\n') }));
  }
}
