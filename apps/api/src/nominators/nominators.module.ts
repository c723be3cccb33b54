import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { NominatorsController } from './nominators.controller.js';
import { Tables } from './tables.js';

@Module({ imports: [FilingsModule], controllers: [NominatorsController], providers: [Tables] })
export class NominatorsModule {}
