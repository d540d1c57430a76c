export const exportStates = ['waiting', 'running', 'done', 'failed', 'cancelled', 'expired'] as const;
export type ExportState = (typeof exportStates)[number];

/** A finished file is there for a week; it can be made again at any time. */
export const daysKept = 7;

export const isUnderway = (state: ExportState): boolean => state === 'waiting' || state === 'running';

/** Name of a folder or file that every system can unpack: no signs with a meaning, no way out of its folder, of bounded length. */
export function safeName(name: string, longest = 80): string {
  const clean = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  const stem = Array.from(clean.slice(0, clean.length - ending.length))
    .slice(0, longest - ending.length)
    .join('');
  return `${stem}${ending}` || 'ohne-namen';
}
