import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { cookieNames } from '../../src/platform/http/cookies.js';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  milliseconds: number;
}

const patience = 30_000;
const agent = new Agent({ keepAlive: true });

/** One person's browser, as cheap as it can be: cookies, a line that stays open, and how long an answer took. */
export class RushBrowser {
  private readonly cookies: Map<string, string>;

  /** @throws Error for an address that is not on this machine: a rush is for one's own program */
  constructor(
    private readonly url: string,
    session: string,
  ) {
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname))
      throw new Error('The rush runs against this machine only');
    this.cookies = new Map([[cookieNames.session, session]]);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path, {});
  }

  post(path: string, fields: Record<string, string>, accept = 'text/html'): Promise<Answer> {
    const body = Buffer.from(new URLSearchParams(fields).toString());
    return this.send('POST', path, { accept, 'content-type': 'application/x-www-form-urlencoded' }, body);
  }

  async upload(path: string, form: FormData): Promise<Answer> {
    const written = new Response(form);
    const type = written.headers.get('content-type') ?? '';
    const body = Buffer.from(await written.arrayBuffer());
    return this.send('POST', path, { accept: 'text/html', 'content-type': type }, body);
  }

  private send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: Buffer,
  ): Promise<Answer> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const length = body && { 'content-length': String(body.length) };
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, this.url),
        { method, agent, timeout: patience, headers: { ...headers, ...length, cookie } },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            this.keepCookies(response.headers['set-cookie'] ?? []);
            const milliseconds = performance.now() - started;
            const text = Buffer.concat(parts).toString();
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text, milliseconds });
          });
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${patience} ms`)));
      sent.on('error', reject);
      sent.end(body);
    });
  }

  private keepCookies(written: readonly string[]): void {
    for (const cookie of written) {
      const [name = '', value = ''] = cookie.split(';')[0]!.split('=');
      this.cookies.set(name, value);
    }
  }
}
