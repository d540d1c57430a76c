import { Global, Module } from '@nestjs/common';
import { Views } from './views.service.js';

@Global()
@Module({ providers: [Views], exports: [Views] })
export class ViewsModule {}
