/** Where to go after signing in: a path of this system, never another site. Anything else leads to the start. */
export function safePath(path: unknown, otherwise = '/'): string {
  if (typeof path !== 'string' || !path.startsWith('/') || path.startsWith('//') || path.includes('\\'))
    return otherwise;
  return path;
}
