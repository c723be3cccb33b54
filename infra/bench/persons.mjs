import { foldForSearch, nameSearchWords } from '@tirkeu/domain';

const PARTS = ['surname', 'givenName', 'patronymic'];
/** Three numbers without a common factor with the others, so that the parts of a name do not go together. */
const STRIDES = { surname: 7919, givenName: 104_729, patronymic: 1_299_709 };

const NAMES = `
SELECT n.sex, p.name_kk AS kk, p.name_ru AS ru FROM public_entry p JOIN nominee n USING (filing_id, candidate_id) ORDER BY md5(p.id)`;

/** Every person of a planned filing, with a part of a name of three different people of the same sex. */
const PERSONS = `
CREATE UNLOGGED TABLE person AS
SELECT filing_id, candidate_id, concat_ws(' ', s.kk, g.kk, p.kk) AS full_kk, concat_ws(' ', s.ru, g.ru, p.ru) AS full_ru,
  jsonb_strip_nulls(jsonb_build_object('surname', s.kk, 'givenName', g.kk, 'patronymic', p.kk)) AS name_kk,
  jsonb_strip_nulls(jsonb_build_object('surname', s.ru, 'givenName', g.ru, 'patronymic', p.ru)) AS name_ru,
  concat_ws(' ', s.words, g.words, p.words)::tsvector AS words,
  concat_ws(' ', s.key_kk, g.key_kk, p.key_kk, s.key_ru, g.key_ru, p.key_ru) AS search_key
FROM (
  SELECT g.id AS filing_id, n.candidate_id, n.sex, g.number + hashtext(n.candidate_id) % 1000 + 1000 AS number FROM planned g JOIN nominee n ON n.filing_id = g.source) AS one
JOIN pool USING (sex)
${PARTS.map((part) => `JOIN name_part ${part[0]} ON ${part[0]}.sex = one.sex AND ${part[0]}.part = '${part}' AND ${part[0]}.place = one.number * ${STRIDES[part]} % pool.size`).join('\n')}`;

function partsOf({ sex, kk, ru }, place) {
  return PARTS.map((part) => ({
    sex, part, place, kk: kk[part] ?? null, ru: ru[part] ?? null, words: nameSearchWords(`${kk[part] ?? ''} ${ru[part] ?? ''}`).join(' '),
    key_kk: foldForSearch(kk[part] ?? ''), key_ru: foldForSearch(ru[part] ?? ''),
  }));
}

/** Makes the table `person`, one row for each candidate of each planned filing. */
export async function namePersons(client) {
  const { rows } = await client.query(NAMES);
  const places = { female: 0, male: 0 };
  const parts = rows.flatMap((row) => partsOf(row, places[row.sex]++));
  await client.query('CREATE TEMP TABLE name_part (sex text, part text, place bigint, kk text, ru text, words text, key_kk text, key_ru text)');
  await client.query('INSERT INTO name_part SELECT * FROM json_populate_recordset(NULL::name_part, $1::json)', [JSON.stringify(parts)]);
  await client.query('CREATE TEMP TABLE pool AS SELECT sex, max(place) + 1 AS size FROM name_part GROUP BY sex');
  await client.query('ANALYZE name_part, pool');
  await client.query(PERSONS);
  await client.query('CREATE UNIQUE INDEX ON person (filing_id, candidate_id)');
  await client.query('ANALYZE person');
  await client.query('DROP TABLE name_part, pool');
}
