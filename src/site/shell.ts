import { accountPaths } from '../accounts/accounts.paths.js';
import { awardPaths } from '../awards/awards.paths.js';
import { entryPaths } from '../entries/entries.paths.js';
import { exchangePaths } from '../exchange/exchange.paths.js';
import { juryPaths } from '../jury/jury.paths.js';
import type { Config } from '../platform/config/config.js';
import type { Caller } from '../platform/http/caller.js';
import type { ShellSource } from '../platform/http/shell-builder.js';
import type { Lang } from '../platform/i18n/lang.js';
import type { Texts } from '../platform/i18n/texts.js';
import { previewBanner } from '../preview/banner.js';
import { verifyPaths } from '../entries/verify.paths.js';
import { sitePaths } from './site.paths.js';

interface NavigationItem {
  key: string;
  href: string;
  /** Roles that see it; absent: everyone; `signed-in`: everyone with an account. */
  roles?: string[];
}

const items: NavigationItem[] = [
  { key: 'start', href: sitePaths.start },
  { key: 'participation', href: sitePaths.participation },
  { key: 'laureates', href: awardPaths.laureates },
  { key: 'entries', href: entryPaths.list, roles: ['signed-in'] },
  { key: 'jury', href: juryPaths.list, roles: ['juror'] },
  { key: 'exchange', href: exchangePaths.start, roles: ['member', 'organiser'] },
  { key: 'organisation', href: accountPaths.organisation, roles: ['organiser', 'auditor', 'administrator'] },
];

const footerItems = [
  { key: 'imprint', href: sitePaths.imprint },
  { key: 'privacy', href: sitePaths.privacy },
  { key: 'accessibility', href: sitePaths.accessibility },
  { key: 'easyLanguage', href: sitePaths.plainLanguage },
  { key: 'verifyReceipt', href: verifyPaths.verify },
];

/** What surrounds every page: navigation by role, the account, warnings about the system. */
export function siteShell(texts: Texts, config: Config): ShellSource {
  return (caller, path) => ({
    siteName: 'Kommune bewegt Welt',
    navigation: items
      .filter(({ roles }) => maySee(caller, roles))
      .map(({ key, href }) => ({
        text: texts.t(caller.lang, `site.navigation.${key}`),
        href,
        current:
          href === sitePaths.start ? path === sitePaths.start : path === href || path.startsWith(`${href}/`),
      })),
    notices: noticesFor(caller, texts, config),
    footer: footerItems.map(({ key, href }) => ({
      text: texts.t(caller.lang, `common.footer.${key}`),
      href,
    })),
    reportBarrier: {
      text: texts.t(caller.lang, 'common.footer.reportBarrier'),
      href: `${sitePaths.accessibility}?seite=${encodeURIComponent(path)}#barriere-melden`,
    },
    ...(caller.preview && { preview: previewBanner(texts, caller.lang, caller.preview) }),
    ...accountOf(caller),
  });
}

function maySee({ identity }: Caller, roles: string[] | undefined): boolean {
  if (!roles) return true;
  return (
    identity !== undefined &&
    (roles.includes('signed-in') || roles.some((role) => identity.roles.includes(role)))
  );
}

function noticesFor(
  { identity, lang }: { identity: Caller['identity']; lang: Lang },
  texts: Texts,
  config: Config,
) {
  const staff = identity?.roles.some((role) => role === 'organiser' || role === 'administrator');
  return staff && !config.smtpUrl ? [texts.t(lang, 'site.notices.noMail')] : [];
}

function accountOf({ identity }: Caller) {
  if (!identity) return { signInHref: accountPaths.signIn };
  return {
    account: { name: identity.name, href: accountPaths.account, signOutAction: accountPaths.signOut },
  };
}
