import { Module } from '@nestjs/common';
import { FilingsModule } from '../filings/filings.module.js';
import { ForgottenFiles } from './forgotten-files.js';
import { PersonalDataController } from './personal-data.controller.js';

/** What is done for people whose data are held. */
@Module({ imports: [FilingsModule], controllers: [PersonalDataController], providers: [ForgottenFiles], exports: [ForgottenFiles] })
export class PrivacyModule {}
