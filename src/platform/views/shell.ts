import type { Assets } from '../client/assets.js';
import type { Lang } from '../i18n/lang.js';

export interface Link {
  text: string;
  href: string;
}

export interface Flash {
  kind: 'success' | 'info' | 'warning' | 'danger';
  title: string;
  text?: string;
  /** Reference number of what just happened. */
  reference?: string;
}

/** Above everything while a preview lasts. */
export interface PreviewBanner {
  role: string;
  /** The instant looked at, in words. */
  at: string;
  cycle: string;
  endAction: string;
  changeHref: string;
}

/** What every page shows around its content; built once a request. */
export interface Shell {
  lang: Lang;
  /** Path of the request, for "Barriere melden". */
  path: string;
  csrf: string;
  siteName: string;
  navigation: (Link & { current?: boolean })[];
  account?: { name: string; href: string; signOutAction: string };
  /** Shown instead of the account to visitors. */
  signInHref?: string;
  flash?: Flash[];
  preview?: PreviewBanner;
  /** Lasting banners about the system, e.g. that mail is not sent. */
  notices: string[];
  /** What every page must link to by law. */
  footer: Link[];
  /** Where a barrier on this page can be reported. */
  reportBarrier?: Link;
  /** No virus scanner looks at files: pages with files say so. */
  filesUnchecked: boolean;
  languages: { lang: Lang; text: string; href: string }[];
  assets: Assets;
}
