import { Module } from '@nestjs/common';
import { Downloads } from './open-data/downloads.js';
import { OpenDataController } from './open-data/open-data.controller.js';
import { RegisterController } from './register.controller.js';

@Module({ controllers: [OpenDataController, RegisterController], providers: [Downloads] })
export class RegisterModule {}
