import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../src/platform/views/project-root.js';

/** The built program as a process of its own. */
export class Program {
  private said = '';
  private complained = '';

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.complained += chunk.toString()));
  }

  /** Starts `main.js` (or another program) on a data folder; the environment is nothing but `settings`. */
  static start(
    dataDir: string,
    settings: Record<string, string> = {},
    program = ['dist/src/main.js'],
  ): Program {
    const env = {
      PATH: process.env.PATH,
      PORT: '0',
      KBW_LOG_LEVEL: 'silent',
      KBW_DATA_DIR: dataDir,
      ...settings,
    };
    return new Program(
      spawn(process.execPath, program, {
        cwd: projectRoot,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
  }

  /** Its address, as soon as it answers. */
  async url(): Promise<string> {
    return (await this.line(/^Kommune bewegt Welt: (\S+)$/m))[1] ?? '';
  }

  async line(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.said);
      if (match) return match;
      if (this.ended) throw new Error(`It ended: ${this.said}${this.complained}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Exit code and what it wrote to stderr, as lines. */
  async end(): Promise<{ code: number | null; errors: string[] }> {
    if (!this.ended) await once(this.child, 'close');
    return { code: this.child.exitCode, errors: this.complained.trim().split('\n').filter(Boolean) };
  }

  async kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ code: number | null; errors: string[] }> {
    this.child.kill(signal);
    return this.end();
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}

export interface DataFolder {
  path: string;
  remove(): void;
}

export function dataFolder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'kbw-program-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
