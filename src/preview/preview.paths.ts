import { accountPaths } from '../accounts/accounts.paths.js';
import { cyclePaths, previewCycleUrl } from '../cycles/cycles.paths.js';

export const previewPaths = {
  organisation: accountPaths.organisation,
  form: cyclePaths.preview,
  end: `${accountPaths.organisation}/vorschau/beenden`,
} as const;

const form = new RegExp(`^${previewCycleUrl('[^/]+')}$`);

/** What ends or changes a preview is not looked at in it. */
export const staysInPreview = (path: string): boolean =>
  path === previewPaths.end || path === accountPaths.signOut || form.test(path);
