import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import type { ElectionMap } from '@tirkeu/campaign';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import type { FileStore } from '../documents/file-store.js';
import { FilingReader } from '../filings/filing-reader.js';
import { FilingsModule } from '../filings/filings.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { PageImages } from '../documents/page-images.js';
import { IssuedModule } from '../issued/issued.module.js';
import { IssuedPapers } from '../issued/issued-papers.js';
import { Signatures } from '../signatures/signatures.js';
import { CLOCK, FILE_STORE, MAP } from '../platform/ports.js';
import { CompleteFileController } from './complete-file.controller.js';
import { CompleteFiles } from './complete-files.js';
import { FileWriter } from './file-writer.js';
import { OneDownloadEach } from './one-download-each.js';

@Module({
  imports: [FilingsModule, DocumentsModule, IssuedModule],
  controllers: [CompleteFileController],
  providers: [
    FileWriter, OneDownloadEach,
    {
      provide: CompleteFiles, inject: [DataSource, FilingReader, FILE_STORE, PageImages, FileWriter, IssuedPapers, Signatures, MAP, CLOCK],
      useFactory: (database: DataSource, reader: FilingReader, store: FileStore, images: PageImages, writer: FileWriter, papers: IssuedPapers, signatures: Signatures, map: ElectionMap, clock: Clock) => new CompleteFiles(database, reader, store, images, writer, papers, signatures, map, clock),
    },
  ],
})
export class CompleteFileModule implements OnModuleDestroy {
  constructor(@Inject(FileWriter) private readonly writer: FileWriter) {}

  async onModuleDestroy(): Promise<void> {
    await this.writer.close();
  }
}
