import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NoticesController } from './notices.controller.js';

@Module({ imports: [AccountsModule], controllers: [NoticesController] })
export class NoticesModule {}
