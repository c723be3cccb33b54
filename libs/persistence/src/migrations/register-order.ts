import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KAZAKH_ALPHABET } from '@tirkeu/domain';

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SIGNS = '-\u2010\u2011\'\u2019\u02BB\u02BC.\u00A0';
const IN_PLACE_OF_SIGNS = '!!!""""# ';

const codes = Array.from(KAZAKH_ALPHABET, (_, rank) => String.fromCharCode('0'.charCodeAt(0) + rank)).join('');
const from = [KAZAKH_ALPHABET, KAZAKH_ALPHABET.toLowerCase(), LATIN, SIGNS].join('');
const to = [codes, codes, LATIN.toLowerCase(), IN_PLACE_OF_SIGNS].join('');
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The order of the state language without the locale data of a server: every letter by its rank, so that bytes compare as names do.
 * Surname, given name, patronymic; space first, then hyphen, apostrophe, dot, the letters, and Latin letters after them.
 */
const order = `
CREATE FUNCTION public_name_order(name jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(concat_ws(' ', name ->> 'surname', name ->> 'givenName', name ->> 'patronymic'), ${quoted(from)}, ${quoted(to)})
$$;
CREATE SEQUENCE public_entry_number;
ALTER TABLE public_entry ADD COLUMN number bigint, ADD COLUMN name_order text COLLATE "C";
CREATE FUNCTION place_public_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.name_order := public_name_order(NEW.name_kk);
  NEW.number := CASE WHEN TG_OP = 'INSERT' THEN nextval('public_entry_number') ELSE coalesce(OLD.number, nextval('public_entry_number')) END;
  RETURN NEW;
END $$;
CREATE TRIGGER public_entry_placed BEFORE INSERT OR UPDATE ON public_entry FOR EACH ROW EXECUTE FUNCTION place_public_entry();`;

/** Up to how many letters the beginnings of words are kept: longer ones have few enough names to be put in order when they are asked for. */
const LETTERS = 6;

/** What the words of names begin with, in the order of the names: a search of a letter or two reads one page and no more. */
const beginnings = `
CREATE TABLE public_beginning (
  election_id text NOT NULL,
  beginning text COLLATE "C" NOT NULL,
  name_order text COLLATE "C" NOT NULL,
  entry_number bigint NOT NULL,
  PRIMARY KEY (election_id, beginning, name_order, entry_number)
);
CREATE FUNCTION beginnings_of(words tsvector) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT DISTINCT left(word, letters) FROM unnest(tsvector_to_array(words)) AS word CROSS JOIN generate_series(1, ${LETTERS}) AS letters WHERE length(word) >= letters
$$;
CREATE FUNCTION note_public_beginnings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM public_beginning b USING old_entries o JOIN new_entries n USING (id)
    WHERE (o.search_words, o.name_order) IS DISTINCT FROM (n.search_words, n.name_order) AND b.election_id = o.election_id AND b.name_order = o.name_order
      AND b.entry_number = o.number AND b.beginning = ANY (ARRAY(SELECT beginnings_of(o.search_words)));
    INSERT INTO public_beginning SELECT n.election_id, beginning, n.name_order, n.number
    FROM new_entries n JOIN old_entries o USING (id) CROSS JOIN LATERAL beginnings_of(n.search_words) AS beginning
    WHERE (o.search_words, o.name_order) IS DISTINCT FROM (n.search_words, n.name_order);
  ELSE
    INSERT INTO public_beginning SELECT n.election_id, beginning, n.name_order, n.number
    FROM new_entries n CROSS JOIN LATERAL beginnings_of(n.search_words) AS beginning ORDER BY 1, 2, 3, 4;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER public_entry_begun AFTER INSERT ON public_entry REFERENCING NEW TABLE AS new_entries
  FOR EACH STATEMENT EXECUTE FUNCTION note_public_beginnings();
CREATE TRIGGER public_entry_renamed AFTER UPDATE ON public_entry REFERENCING OLD TABLE AS old_entries NEW TABLE AS new_entries
  FOR EACH STATEMENT EXECUTE FUNCTION note_public_beginnings();`;

const fill = `
UPDATE public_entry SET name_kk = name_kk;
ALTER TABLE public_entry ALTER COLUMN number SET NOT NULL, ALTER COLUMN name_order SET NOT NULL, DROP COLUMN full_name_kk;`;

/** A list is read from its index alone up to the rows of one page; whatever else it can be narrowed by lies in the index. Indexes over the former order went with it. */
const indexes = `
CREATE UNIQUE INDEX public_entry_by_number ON public_entry (number);
CREATE INDEX public_entry_in_order ON public_entry (election_id, name_order, number) INCLUDE (status, route, nominator_id);
CREATE INDEX public_entry_by_region ON public_entry (election_id, region_id, name_order, number) INCLUDE (status, route, nominator_id);
CREATE INDEX public_entry_by_region_and_status ON public_entry (election_id, region_id, status, name_order, number) INCLUDE (route, nominator_id);
CREATE INDEX public_entry_by_maslikhat ON public_entry (election_id, maslikhat_id, name_order, number) INCLUDE (region_id, status, route, nominator_id);
CREATE INDEX public_entry_by_contest ON public_entry (contest_id, name_order, number);
CREATE INDEX public_entry_by_status ON public_entry (election_id, status, name_order, number) INCLUDE (region_id, maslikhat_id, route, nominator_id);
CREATE INDEX public_entry_by_route ON public_entry (election_id, route, name_order, number) INCLUDE (status, region_id, maslikhat_id);
CREATE INDEX public_entry_by_nominator ON public_entry (election_id, nominator_id, name_order, number) INCLUDE (status, region_id, maslikhat_id) WHERE nominator_id IS NOT NULL;`;

/** The register is in the order of the state language on every server, and a search costs the same in a register of any size. */
export class RegisterOrder1766700000000 implements MigrationInterface {
  readonly name = 'RegisterOrder1766700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [order, beginnings, fill, indexes]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The order of the register is not taken back.');
  }
}
