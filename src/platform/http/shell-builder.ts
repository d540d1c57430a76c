import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { assets } from '../client/assets.js';
import { Config } from '../config/config.js';
import { type Lang, languages as allLanguages } from '../i18n/lang.js';
import { Texts } from '../i18n/texts.js';
import type { Shell } from '../views/shell.js';
import { type Caller, callerOf } from './caller.js';
import { csrfToken } from './csrf.js';
import { takeFlash } from './flash.js';
import { pathOf } from './path-of.js';

type ShellParts = Pick<
  Shell,
  'siteName' | 'navigation' | 'notices' | 'preview' | 'account' | 'signInHref' | 'footer' | 'reportBarrier'
>;
export type ShellSource = (caller: Caller, path: string) => ShellParts;

/** Puts together what surrounds a page. What is in the navigation is said by the feature that knows all others. */
@Injectable()
export class ShellBuilder {
  private source: ShellSource | undefined;

  constructor(
    private readonly texts: Texts,
    private readonly config: Config,
  ) {}

  use(source: ShellSource): void {
    this.source = source;
  }

  build(request: FastifyRequest, reply: FastifyReply): Shell {
    const caller = callerOf(request);
    const path = pathOf(request);
    const parts = this.source?.(caller, path) ?? { siteName: '', navigation: [], notices: [], footer: [] };
    const flash = takeFlash(request, reply, this.texts);
    const shell = {
      ...parts,
      lang: caller.lang,
      filesUnchecked: this.config.clamdHost === undefined,
      path,
      ...(flash && { flash: [flash] }),
      languages: switchOf(request.languages ?? allLanguages),
      assets: assets(),
    };
    return withToken(shell, () => csrfToken(request, reply));
  }
}

const names: Readonly<Record<Lang, string>> = { de: 'Deutsch', en: 'English' };

/** Nothing to choose where there is one language. */
function switchOf(languages: readonly Lang[]): Shell['languages'] {
  if (languages.length < 2) return [];
  return languages.map((lang) => ({ lang, text: names[lang], href: `?sprache=${lang}` }));
}

/** The CSRF token is made when a form asks for it: pages without a form set no cookie. */
function withToken(shell: Omit<Shell, 'csrf'>, make: () => string): Shell {
  let token: string | undefined;
  return Object.defineProperty(shell, 'csrf', { enumerable: true, get: () => (token ??= make()) }) as Shell;
}
