import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import type { ElectionMap } from '@tirkeu/campaign';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import type { FileStore } from '../documents/file-store.js';
import { FilingReader } from '../filings/filing-reader.js';
import { FilingsModule } from '../filings/filings.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PageImages } from '../documents/page-images.js';
import { CLOCK, FILE_STORE, MAP } from '../platform/ports.js';
import { CompleteFileController } from './complete-file.controller.js';
import { CompleteFiles } from './complete-files.js';
import { FileWriter } from './file-writer.js';
import { Turns } from './turns.js';

@Module({
  imports: [FilingsModule, DocumentsModule],
  controllers: [CompleteFileController],
  providers: [
    FileWriter, Turns,
    {
      provide: CompleteFiles, inject: [DataSource, FilingReader, FILE_STORE, PageImages, FileWriter, MAP, CLOCK],
      useFactory: (database: DataSource, reader: FilingReader, store: FileStore, images: PageImages, writer: FileWriter, map: ElectionMap, clock: Clock) => new CompleteFiles(database, reader, store, images, writer, map, clock),
    },
  ],
})
export class CompleteFileModule implements OnModuleDestroy {
  constructor(@Inject(FileWriter) private readonly writer: FileWriter) {}

  async onModuleDestroy(): Promise<void> {
    await this.writer.close();
  }
}
