import { Module, type DynamicModule } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { AdministrationModule } from './administration/administration.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { AccountsModule } from './accounts/accounts.module.js';
import { BallotsModule } from './ballots/ballots.module.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { CommissionsModule } from './commissions/commissions.module.js';
import { DepositsModule } from './deposits/deposits.module.js';
import { CompleteFileModule } from './complete-file/complete-file.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { ElectionsModule } from './elections/elections.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { FilingsModule } from './filings/filings.module.js';
import { FormsModule } from './forms/forms.module.js';
import { IssuedModule } from './issued/issued.module.js';
import { InsightsModule } from './insights/insights.module.js';
import { LogModule } from './log/log.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { NamedModule } from './named/named.module.js';
import { NominatorsModule } from './nominators/nominators.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OutagesModule } from './outages/outages.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import type { Settings } from './platform/settings.js';
import { ReadsModule } from './reads/reads.module.js';
import { RegisterModule } from './register/register.module.js';
import { TrainingModule } from './training/training.module.js';

@Module({})
export class AppModule {
  static for(settings: Settings, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.for(settings, clock), AccountsModule, AdministrationModule, AgenciesModule, ElectionsModule, CalendarsModule, FilingsModule, DraftsModule, DocumentsModule, CompleteFileModule, FormsModule, IssuedModule, CommissionsModule, DepositsModule, BallotsModule, MeetingsModule, OutagesModule, LogModule, ReadsModule, RegisterModule, InsightsModule, ExportsModule, NamedModule, NominatorsModule, NoticesModule, OperationsModule, PrivacyModule, TrainingModule,
      ],
    };
  }
}
