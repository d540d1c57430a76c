import { type DynamicModule, Module } from '@nestjs/common';
import type { QueueConnection } from './queue-connection.js';
import { QUEUE_CONNECTION, Queues } from './queues.js';
import { Workers } from './workers.js';

@Module({})
export class QueueModule {
  static for(connection: QueueConnection): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      providers: [{ provide: QUEUE_CONNECTION, useValue: connection }, Queues, Workers],
      exports: [Queues, Workers],
    };
  }
}
