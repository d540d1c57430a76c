import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/tx.js';
import type { Identity, PreviewWish } from './caller.js';

/** What the feature of previews says about them. */
export interface PreviewStage {
  /** Makes the rows look as they would, and says who looks at them; nobody: a visitor. Runs in the transaction that will be undone. */
  enter(tx: Tx, wish: PreviewWish, sessionId: string): Promise<Identity | undefined>;
  /** Whether a path stays as it is during a preview: what ends or changes it. */
  stays(path: string): boolean;
}

/** The platform knows how a preview is kept apart from everything else; what is in it is said here by a feature. */
@Injectable()
export class PreviewStages {
  private stage: PreviewStage | undefined;

  use(stage: PreviewStage): void {
    this.stage = stage;
  }

  get current(): PreviewStage {
    if (!this.stage) throw new Error('Nobody says what a preview shows');
    return this.stage;
  }
}
