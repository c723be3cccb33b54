import { describe, expect, it } from '@jest/globals';
import { TABLE_KINDS } from '@tirkeu/contracts';
import { LANGUAGES } from '@tirkeu/domain';
import { loadWording } from '@tirkeu/messages';
import { parse } from 'csv-parse/sync';
import { writeTextTemplate } from './template.js';

describe('the table that agents fill in', () => {
  it.each(LANGUAGES)('has no cell in %s that a spreadsheet would take for a formula', async (language) => {
    const words = await loadWording(language, ['tables']);
    for (const kind of TABLE_KINDS) {
      const cells = parse(writeTextTemplate({ kind, words, districts: [] }), { bom: true, delimiter: ';', relax_column_count: true }).flat();
      expect(cells.length).toBeGreaterThan(20);
      expect(cells.filter((cell: string) => /^\s*[=+\-@＝＋－＠\t\r]/u.test(cell))).toEqual([]);
    }
  });
});
