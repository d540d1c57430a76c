import { Global, Module } from '@nestjs/common';
import { Attempts } from './attempts.service.js';
import { Secret } from './secret.js';

@Global()
@Module({ providers: [Attempts, Secret], exports: [Attempts, Secret] })
export class SecurityModule {}
