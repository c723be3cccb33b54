import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { findForgottenFiles, noteFileDestroyed } from '@tirkeu/persistence';
import { DataSource } from 'typeorm';
import { originalKey, pageKey, type FileStore } from '../documents/file-store.js';
import { FILE_STORE } from '../platform/ports.js';

const EVERY_MS = 600_000;
const AT_ONCE = 100;

/** Destroys the bytes of papers whose people are forgotten: what they sent in and every picture of it. Cut off, it goes on where it was. */
@Injectable()
export class ForgottenFiles implements OnModuleInit, OnModuleDestroy {
  #timer: NodeJS.Timeout | undefined;

  constructor(@Inject(DataSource) private readonly database: DataSource, @Inject(FILE_STORE) private readonly store: FileStore) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.#destroy(), EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#timer);
  }

  async #destroy(): Promise<void> {
    try {
      await this.destroyAll();
    } catch (error) {
      new Logger('privacy').warn(`Papers of people who are forgotten were not destroyed: ${error instanceof Error ? error.constructor.name : 'unknown fault'}`);
    }
  }

  /** @returns how many papers are gone */
  async destroyAll(): Promise<number> {
    let destroyed = 0;
    for (;;) {
      const found = await findForgottenFiles(this.database, AT_ONCE);
      for (const { storageKey, pages } of found) {
        // Page 0 is a whole picture drawn anew.
        for (let page = 0; page <= pages; page++) await this.store.discard(pageKey(storageKey, page));
        await this.store.discard(originalKey(storageKey));
        await noteFileDestroyed(this.database, storageKey);
        destroyed += 1;
      }
      if (found.length < AT_ONCE) return destroyed;
    }
  }
}
