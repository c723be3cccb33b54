import { Module } from '@nestjs/common';
import { AccessController } from './access.controller.js';
import { CommissionsController } from './commissions.controller.js';
import { OwnAccessController } from './own-access.controller.js';

@Module({ controllers: [CommissionsController, AccessController, OwnAccessController] })
export class CommissionsModule {}
