export const healthPaths = { alive: '/gesundheit/lebt', ready: '/gesundheit/bereit' } as const;
