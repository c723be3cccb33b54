import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller.js';

@Module({ controllers: [RegisterController] })
export class RegisterModule {}
