/** How far from a deadline: "3 Tage vor dem Bewerbungsschluss". */
export function distanceText(day: number): string {
  if (day === 0) return 'am Tag des Bewerbungsschlusses';
  const days = Math.abs(day) === 1 ? '1 Tag' : `${Math.abs(day)} Tage`;
  return `${days} ${day < 0 ? 'vor' : 'nach'} dem Bewerbungsschluss`;
}
