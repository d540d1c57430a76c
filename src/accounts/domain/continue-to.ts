const longest = 2_000;

/**
 * Where to go after signing in: a path of this system, never another site. Anything else leads to the start. Browsers drop tabs and line
 * breaks and take a backslash for a slash: none of them, nor anything else that addresses write otherwise, is part of a path.
 */
export function safePath(path: unknown, otherwise = '/'): string {
  const isPath = typeof path === 'string' && path.length <= longest && /^\/(?!\/)[!-[\]-~]*$/.test(path);
  return isPath ? path : otherwise;
}
