import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shippedFolder } from '../data-table.js';
import { correctionsOf, type FindCorrection } from './correction.js';
import type { Fault } from './fault.js';
import { GEOGRAPHY_FORMS, PUBLISHED_FORMS } from './forms.js';
import { readPublishedTable, type PublishedTable } from './published-table.js';

/** A folder of published tables as it is printed, nothing believed yet. */
export interface PublishedTables {
  /** By file name; empty where the folder does not have an optional file. */
  readonly tables: ReadonlyMap<string, PublishedTable>;
  readonly findCorrection: FindCorrection;
  /** Where the geography lies that is kept apart from the tables, in the form of this package's own data; null: in the tables. */
  readonly geographyFolder: string | null;
  /** What is wrong with the files themselves. */
  readonly faults: readonly Fault[];
}

/**
 * Reads a folder of tables: either all files side by side, or the tables in `published/` and the map above it, as the
 * data of this package lie. Nothing is thrown for what is wrong with them; `figuresOf` does that.
 * @param folder the shipped tables if left out
 */
export function readTables(folder: string = shippedFolder): PublishedTables {
  const apart = existsSync(join(folder, 'published'));
  const faults: Fault[] = [];
  const report = (fault: Fault): void => void faults.push(fault);
  const forms = apart ? PUBLISHED_FORMS : [...GEOGRAPHY_FORMS, ...PUBLISHED_FORMS];
  const tables = new Map(forms.map((form) => [form.file, readPublishedTable(apart ? join(folder, 'published') : folder, form, report)]));
  return { tables, findCorrection: correctionsOf(tables), geographyFolder: apart ? folder : null, faults };
}
