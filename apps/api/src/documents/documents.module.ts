import { Inject, Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '@tirkeu/desk';
import { DataSource } from 'typeorm';
import { FilingReader } from '../filings/filing-reader.js';
import { FilingsModule } from '../filings/filings.module.js';
import { CLOCK, FILE_STORE, SETTINGS } from '../platform/ports.js';
import type { Settings } from '../platform/settings.js';
import { Admission } from './admission.js';
import type { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { Intake } from './intake.js';
import { PageImages } from './page-images.js';
import { PageLinks } from './page-links.js';
import { Papers } from './papers.js';
import { ClamdScanner } from './scanner.js';
import { Scans } from './scans.js';
import { Scratch } from './scratch.js';
import { UploadParts } from './upload-parts.js';
import { UploadsController } from './uploads.controller.js';
import { Uploads } from './uploads.js';

/** How soon a file is shown after the antivirus is back, at the latest. */
const SCANNED_AGAIN_EVERY_MS = 60_000;
const SWEPT_EVERY_MS = 60 * 60_000;
/** Longer than anything is worked on. */
const SCRATCH_KEPT_MS = 24 * 60 * 60_000;

const scannerOf = ({ clamd }: Settings): ClamdScanner | undefined => clamd && new ClamdScanner(clamd);

@Module({
  imports: [FilingsModule],
  controllers: [FilesController, UploadsController],
  providers: [
    Papers,
    { provide: PageLinks, inject: [SETTINGS], useFactory: ({ secret }: Settings) => new PageLinks(secret) },
    { provide: Scratch, inject: [SETTINGS], useFactory: ({ dataDir }: Settings) => new Scratch(dataDir) },
    { provide: Admission, inject: [FilingReader, DataSource], useFactory: (reader: FilingReader, database: DataSource) => new Admission(reader, database) },
    {
      provide: Intake, inject: [FILE_STORE, Scratch, Papers, DataSource, SETTINGS],
      useFactory: (store: FileStore, scratch: Scratch, papers: Papers, database: DataSource, settings: Settings) => new Intake(store, scratch, papers, database, scannerOf(settings)),
    },
    { provide: Scans, inject: [FILE_STORE, DataSource, SETTINGS], useFactory: (store: FileStore, database: DataSource, settings: Settings) => new Scans(store, database, scannerOf(settings)) },
    { provide: PageImages, inject: [FILE_STORE, Scratch, Papers], useFactory: (store: FileStore, scratch: Scratch, papers: Papers) => new PageImages(store, scratch, papers) },
    { provide: UploadParts, inject: [DataSource, FILE_STORE, Scratch], useFactory: (database: DataSource, store: FileStore, scratch: Scratch) => new UploadParts(database, store, scratch) },
    {
      provide: Uploads, inject: [UploadParts, Intake, Admission, DataSource],
      useFactory: (parts: UploadParts, intake: Intake, admission: Admission, database: DataSource) => new Uploads(parts, intake, admission, database),
    },
  ],
  exports: [Papers, PageImages],
})
export class DocumentsModule implements OnApplicationBootstrap, OnModuleDestroy {
  #sweep: NodeJS.Timeout | undefined;
  #rescan: NodeJS.Timeout | undefined;

  constructor(@Inject(Papers) private readonly papers: Papers, @Inject(Uploads) private readonly uploads: Uploads, @Inject(Scratch) private readonly scratch: Scratch, @Inject(Scans) private readonly scans: Scans, @Inject(CLOCK) private readonly clock: Clock) {}

  onApplicationBootstrap(): void {
    this.#rescan = setInterval(() => void this.#scanAgain(), SCANNED_AGAIN_EVERY_MS).unref();
    this.#sweep = setInterval(() => void this.#clear(), SWEPT_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.#sweep);
    clearInterval(this.#rescan);
    await this.papers.close();
  }

  async #scanAgain(): Promise<void> {
    try {
      await this.scans.catchUp();
    } catch (error) {
      new Logger('documents').warn(`What waits for the antivirus was not looked at: ${error instanceof Error ? error.constructor.name : 'unknown fault'}`);
    }
  }

  async #clear(): Promise<void> {
    try {
      await this.uploads.clearAbandoned(this.clock.now());
      await this.scratch.clearBefore(Date.now() - SCRATCH_KEPT_MS);
    } catch (error) {
      new Logger('documents').warn(`What nobody waits for was not cleared: ${error instanceof Error ? error.constructor.name : 'unknown fault'}`);
    }
  }
}
