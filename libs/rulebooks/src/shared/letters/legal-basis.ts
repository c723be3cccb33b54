import { citationPlace, type ActRow, type Citation, type LegalAct } from '@tirkeu/domain';
import { CONSTITUTION, ELECTION_LAW, LOCAL_GOVERNMENT_LAW } from '../acts.js';
import { joined, paragraph, type Bilingual } from './rows.js';

/** Acts in the case that "guided by" asks for: a title cannot be inflected by rule, so its form is data. */
const GUIDED_BY: ReadonlyMap<string, Bilingual> = new Map([
  [CONSTITUTION.id, { kk: 'Қазақстан Республикасының Конституциясын', ru: 'Конституцией Республики Казахстан' }],
  [ELECTION_LAW.id, { kk: '«Қазақстан Республикасындағы сайлау туралы» Конституциялық заңды', ru: 'Конституционным законом «О выборах в Республике Казахстан»' }],
  [LOCAL_GOVERNMENT_LAW.id, {
    kk: '«Қазақстан Республикасындағы жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» Заңды',
    ru: 'Законом «О местном государственном управлении и самоуправлении в Республике Казахстан»',
  }],
]);

const placeOf = (citation: Citation): readonly Bilingual[] =>
  (citation.article ? [{ kk: citationPlace(citation, 'kk'), ru: citationPlace(citation, 'ru') }] : []);

function guidedBy(act: LegalAct, citations: readonly Citation[]): Bilingual {
  const form = GUIDED_BY.get(act.id);
  if (!form) throw new Error(`No form of the title of "${act.id}" for an act`);
  const places = joined(citations.filter((citation) => citation.act.id === act.id).flatMap(placeOf), '; ');
  return places.kk === '' ? form : { kk: `${form.kk} (${places.kk})`, ru: `${form.ru} (${places.ru})` };
}

/** "Guided by … the commission": each act once, with the places in it. */
export function basisRow(citations: readonly Citation[]): ActRow {
  const acts = [...new Map(citations.map(({ act }) => [act.id, act])).values()];
  const { kk, ru } = joined(acts.map((act) => guidedBy(act, citations)), ', ');
  return paragraph({ kk: `${kk} басшылыққа алып, комиссия`, ru: `Руководствуясь ${ru}, комиссия` });
}
