/**
 * The money of a prize in `shares` equal parts, in cents. Cents that do not divide go one each to the first parts, so the sum is
 * exactly the prize; who comes first is the order in which the jury named the laureates. Throws RangeError without a share or for
 * an amount that is not a whole number of cents from 0.
 */
export function moneyShares(amountCents: number, shares: number): number[] {
  if (!Number.isSafeInteger(amountCents) || amountCents < 0) throw new RangeError(`amount ${amountCents}`);
  if (!Number.isSafeInteger(shares) || shares < 1) throw new RangeError(`shares ${shares}`);
  const rest = amountCents % shares;
  const part = (amountCents - rest) / shares;
  return Array.from({ length: shares }, (_, i) => (i < rest ? part + 1 : part));
}
