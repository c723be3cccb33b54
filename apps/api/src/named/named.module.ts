import { Module } from '@nestjs/common';
import { NamedController } from './named.controller.js';

@Module({ controllers: [NamedController] })
export class NamedModule {}
