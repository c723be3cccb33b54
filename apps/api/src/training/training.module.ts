import { Module } from '@nestjs/common';
import { PersonasController } from './personas.controller.js';

@Module({ controllers: [PersonasController] })
export class TrainingModule {}
