import { hash } from 'node:crypto';

const [width, height] = [1200, 800];

/** A drawn landscape (SVG): sky, sun, hills. The same seed gives the same one, another seed another one. */
export function landscape(seed: string): string {
  const numbers = [...Buffer.from(hash('sha256', seed), 'hex')];
  const share = (i: number) => (numbers[i % numbers.length] ?? 0) / 255;
  const hue = Math.round(share(0) * 360);
  const hills = [0, 1, 2].map((layer) => {
    const top = height * (0.45 + layer * 0.16);
    const [left, middle, right] = [1, 2, 3].map((i) => top + (share(layer * 3 + i) - 0.5) * 180);
    const colour = `hsl(${hue + 90 + layer * 12}, 35%, ${58 - layer * 14}%)`;
    return `<path fill="${colour}" d="M0 ${left} Q ${width * 0.3} ${middle} ${width * 0.55} ${top} T ${width} ${right} V ${height} H 0 Z"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue + 200}, 60%, 78%)"/>
      <stop offset="1" stop-color="hsl(${hue + 20}, 70%, 92%)"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#sky)"/>
    <circle cx="${width * (0.2 + share(12) * 0.6)}" cy="${height * 0.25}" r="70" fill="hsl(45, 90%, 75%)"/>
    ${hills.join('\n')}
  </svg>`;
}
