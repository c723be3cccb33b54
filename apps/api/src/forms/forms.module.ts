import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { FormsController } from './forms.controller.js';

@Module({ imports: [FilingsModule], controllers: [FormsController] })
export class FormsModule {}
