import type { MapView } from '@tirkeu/contracts';
import { compareKazakh, type Language } from '@tirkeu/domain';
import { Select } from '@tirkeu/ui';
import { OWN_MASLIKHAT } from '../shared/addresses.js';
import { useWords } from '../shared/language.js';
import type { Place } from './public-queries.js';
import './place-choice.css';

interface Named {
  readonly id: string;
  readonly names: { readonly [L in Language]: string };
}

/** By the alphabet of the state language; English names by their own. */
export const inOrder = <N extends Named>(places: readonly N[], language: Language): readonly N[] =>
  [...places].sort((a, b) => (language === 'en' ? a.names.en.localeCompare(b.names.en, 'en') : compareKazakh(a.names[language], b.names[language])));

/** A place at the beginning of a line: its name is kept in the form it has inside a sentence ("город Алматы"). */
export const atStart = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

export interface PlaceChoiceProps {
  readonly map: MapView;
  readonly region: string;
  readonly place: string;
  readonly onChange: (region: string, place: string) => void;
}

/** Region, then its own maslikhat or that of a city or district. */
export function PlaceChoice({ map, region, place, onChange }: PlaceChoiceProps) {
  const { t, language, text } = useWords();
  const regions = inOrder(map.regions, language).map(({ id, names }) => ({ value: id, label: atStart(text(names)) }));
  const localities = inOrder(map.localities.filter(({ regionId }) => regionId === region), language);
  const places = [{ value: OWN_MASLIKHAT, label: t('public:place.region-maslikhat') }, ...localities.map(({ id, names }) => ({ value: id, label: atStart(text(names)) }))];
  return (
    <div className="place-choice">
      <Select id="region" label={t('public:place.region')} value={region} onChange={(next) => onChange(next, '')} options={regions} emptyText={t('public:place.choose-region')} />
      {region !== '' && <Select id="place" label={t('public:place.maslikhat')} value={place} onChange={(next) => onChange(region, next)} options={places} emptyText={t('public:place.choose-maslikhat')} />}
    </div>
  );
}

/** The place that the address names, once it is whole. */
export function placeOf(region: string, place: string): Place | null {
  if (region === '' || place === '') return null;
  return { regionId: region, localityId: place === OWN_MASLIKHAT ? null : place };
}
