import type { HeldValue } from '@tirkeu/contracts';
import { LANGUAGES, MARITAL_STATUSES, PERSONAL_FIELD_IDS, isCivilDate, type Language } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { SummaryList } from '@tirkeu/ui';
import { useWords, type Translate } from '../../shared/language.js';
import { MARITAL_WORDS } from '../hub/tasks.js';

/** "candidates.0.nameKk.surname": the parts of one name stand together. */
const holderOf = (at: string): string => at.slice(0, at.lastIndexOf('.'));
const lastOf = (at: string): string => at.slice(at.lastIndexOf('.') + 1);

function inWords({ field, value }: HeldValue, t: Translate, language: Language): string {
  if (typeof value === 'boolean') return t(value ? 'privacy:yes' : 'privacy:no');
  const text = String(value);
  if (field === 'sex') return t(text === 'male' ? 'privacy:value.male' : 'privacy:value.female');
  const status = MARITAL_STATUSES.find((known) => known === text);
  if (field === 'marital-status' && status) return t(MARITAL_WORDS[status]);
  return isCivilDate(text) ? formatDateWithYear(text, language) : text;
}

/** The values of one field: each once, a name in one piece, of a text in three languages the one of the page. */
function valuesOf(held: readonly HeldValue[], t: Translate, language: Language): readonly string[] {
  const byHolder = new Map<string, string[]>();
  for (const each of held) {
    if (each.field === 'findings' && LANGUAGES.some((other) => other === lastOf(each.at) && other !== language)) continue;
    const place = each.field === 'name' && !LANGUAGES.some((other) => other === lastOf(each.at)) ? holderOf(each.at) : each.at;
    byHolder.set(place, [...byHolder.get(place) ?? [], inWords(each, t, language)]);
  }
  return [...new Set([...byHolder.values()].map((parts) => parts.join(' ')))];
}

/** Everything held of a person, field by field. */
export function HeldTable({ held, language }: { readonly held: readonly HeldValue[]; readonly language: Language }) {
  const { t } = useWords();
  const fields = PERSONAL_FIELD_IDS.filter((id) => held.some(({ field }) => field === id));
  return (
    <SummaryList rows={fields.map((id) => ({
      key: id, label: t(`privacy:field.${id}`),
      value: <>{valuesOf(held.filter(({ field }) => field === id), t, language).map((value) => <div key={value}>{value}</div>)}</>,
    }))} />
  );
}
