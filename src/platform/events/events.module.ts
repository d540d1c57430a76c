import { Global, Module } from '@nestjs/common';
import { EventHandlers } from './event-handlers.js';
import { EventRelay } from './event-relay.js';

@Global()
@Module({ providers: [EventHandlers, EventRelay], exports: [EventHandlers, EventRelay] })
export class EventsModule {}
