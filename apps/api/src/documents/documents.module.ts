import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FilingsModule } from '../filings/filings.module.js';
import { SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { Intake } from './intake.js';
import { PageImages } from './page-images.js';
import { Papers } from './papers.js';

@Module({
  imports: [FilingsModule],
  controllers: [FilesController],
  providers: [
    Papers,
    { provide: FileStore, inject: [SETTINGS], useFactory: ({ dataDir }: Settings) => new FileStore(dataDir) },
    { provide: Intake, inject: [FileStore, Papers, DataSource], useFactory: (store: FileStore, papers: Papers, dataSource: DataSource) => new Intake(store, papers, dataSource) },
    { provide: PageImages, inject: [FileStore, Papers], useFactory: (store: FileStore, papers: Papers) => new PageImages(store, papers) },
  ],
})
export class DocumentsModule implements OnModuleDestroy {
  constructor(@Inject(Papers) private readonly papers: Papers) {}

  async onModuleDestroy(): Promise<void> {
    await this.papers.close();
  }
}
