import { Global, Module } from '@nestjs/common';
import { Secret } from './secret.js';

@Global()
@Module({ providers: [Secret], exports: [Secret] })
export class SecurityModule {}
