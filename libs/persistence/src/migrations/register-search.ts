import type { MigrationInterface, QueryRunner } from 'typeorm';
import { nameSearchWords, type PersonName } from '@tirkeu/domain';

const AT_ONCE = 1000;

interface Named {
  readonly id: string;
  readonly names: readonly PersonName[];
}

const wordsOf = ({ names }: Named): string =>
  nameSearchWords(names.map(({ surname, givenName, patronymic = '' }) => `${surname} ${givenName} ${patronymic}`).join(' ')).join(' ');

async function addWords(runner: QueryRunner): Promise<void> {
  for (let last = ''; ;) {
    const rows: readonly Named[] = await runner.query(
      'SELECT id, jsonb_build_array(name_kk, name_ru) AS names FROM public_entry WHERE id > $1 ORDER BY id LIMIT $2', [last, AT_ONCE]);
    const end = rows.at(-1);
    if (!end) return;
    await runner.query(
      'UPDATE public_entry p SET search_words = known.words::tsvector FROM unnest($1::text[], $2::text[]) AS known(id, words) WHERE p.id = known.id',
      [rows.map(({ id }) => id), rows.map(wordsOf)]);
    last = end.id;
  }
}

/** A list is read from its index alone up to the rows of one page; whatever else it can be narrowed by lies in the index. */
const indexes = `
DROP INDEX public_entry_in_order, public_entry_by_place, public_entry_by_contest;
CREATE INDEX public_entry_in_order ON public_entry (election_id, full_name_kk, id) INCLUDE (status, route, nominator_id);
CREATE INDEX public_entry_by_region ON public_entry (election_id, region_id, full_name_kk, id) INCLUDE (status, route, nominator_id);
CREATE INDEX public_entry_by_maslikhat ON public_entry (election_id, maslikhat_id, full_name_kk, id) INCLUDE (status, route, nominator_id);
CREATE INDEX public_entry_by_contest ON public_entry (contest_id, full_name_kk, id);
CREATE INDEX public_entry_by_status ON public_entry (election_id, status, full_name_kk, id) INCLUDE (region_id, maslikhat_id, route, nominator_id);
CREATE INDEX public_entry_by_route ON public_entry (election_id, route, full_name_kk, id) INCLUDE (status, region_id, maslikhat_id);
CREATE INDEX public_entry_by_nominator ON public_entry (election_id, nominator_id, full_name_kk, id) INCLUDE (status, region_id, maslikhat_id) WHERE nominator_id IS NOT NULL;
CREATE INDEX public_entry_by_words ON public_entry USING gin (search_words);`;

/** The register is searched by the beginnings of names in any alphabet, and filtered by who nominated, at the same speed whatever its size. */
export class RegisterSearch1766500000000 implements MigrationInterface {
  readonly name = 'RegisterSearch1766500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE public_entry ADD COLUMN nominator_id text, ADD COLUMN search_words tsvector');
    await runner.query(`UPDATE public_entry p SET nominator_id = f.state #>> '{nominator,id}' FROM filing f WHERE f.id = p.filing_id`);
    await addWords(runner);
    await runner.query(`
      ALTER TABLE public_entry DROP COLUMN search_key, ALTER COLUMN search_words SET NOT NULL, ALTER COLUMN search_words SET STATISTICS 1000`);
    await runner.query(indexes);
  }

  async down(): Promise<void> {
    throw new Error('The names of the register are not taken back.');
  }
}
