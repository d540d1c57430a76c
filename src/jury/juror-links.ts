import { Injectable } from '@nestjs/common';

export interface JurorLink {
  readonly text: string;
  readonly href: string;
}
export type JurorLinkSource = (personId: string) => Promise<JurorLink[]>;

/** Features above register what a juror's list of entries leads to besides. */
@Injectable()
export class JurorLinks {
  private readonly sources: JurorLinkSource[] = [];

  register(source: JurorLinkSource): void {
    this.sources.push(source);
  }

  async of(personId: string): Promise<JurorLink[]> {
    return (await Promise.all(this.sources.map((source) => source(personId)))).flat();
  }
}
