/** The rule `timesOf` for statements; `r` is the round. */
const orMilestone = (own: string, kind: string): string =>
  `coalesce(${own}, (SELECT at FROM milestone WHERE cycle_id = r.cycle_id AND kind = '${kind}'))`;

export const opensSql = orMilestone('r.opens_at', 'juryOpens');
/** The last instant of scoring. */
export const closesSql = orMilestone('r.closes_at', 'juryCloses');
