import autocannon from 'autocannon';
import { readFileSync } from 'node:fs';

export interface Measured {
  requestsPerSecond: number;
  /** Milliseconds. */
  p95: number;
  /** Answers that were not 200, and connections that broke. */
  failures: number;
}

/** Ten connections on one address for `seconds`, one after the other request on each. */
export async function measure(url: string, cookie: string, seconds: number): Promise<Measured> {
  const times: number[] = [];
  const result = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    headers: cookie ? { cookie } : {},
    setupClient: (client) => client.on('response', (_status, _bytes, time) => times.push(time)),
  });
  const sorted = times.toSorted((a, b) => a - b);
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p95: Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? 0) * 10) / 10,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

/** Resident memory of a process in megabytes. */
export function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}

/** Milliseconds that a process has worked so far, in user and kernel mode; ticks of Linux are 10 ms. */
export function workedMilliseconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
