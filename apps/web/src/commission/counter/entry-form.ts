import { isBin, type AtCounter, type ContestForm, type Instant, type Nominator, type Text, type ZoneId } from '@tirkeu/domain';
import { readTime, type CounterFault, type Reading, type TimeForm } from '../../shared/counter/counter-time.js';

/** Ways to be nominated in a district. */
export const DISTRICT_ROUTES = ['self', 'party', 'public-association'] as const;
/** Of lists there is one way. */
export const LIST_ROUTES = ['party-list'] as const;
export type CounterRoute = (typeof DISTRICT_ROUTES)[number] | (typeof LIST_ROUTES)[number];

export const routesOf = (form: ContestForm): readonly CounterRoute[] => (form === 'party-list' ? LIST_ROUTES : DISTRICT_ROUTES);

/** What is asked before a paper filing can be entered. */
export interface EntryForm {
  readonly contestId: string;
  readonly route: CounterRoute | null;
  readonly party: string;
  readonly nameKk: string;
  readonly nameRu: string;
  readonly bin: string;
  readonly time: TimeForm;
}

export interface EntryRequest {
  readonly contestId: string;
  readonly route: CounterRoute;
  readonly nominator: Nominator | null;
  readonly counter: AtCounter;
}

interface Party {
  readonly id: string;
  readonly name: Text;
}

function readNominator({ route, party, nameKk, nameRu, bin }: EntryForm, parties: readonly Party[]): Reading<Nominator | null> {
  if (route === null) return { faults: [{ fieldId: 'route', key: 'counter:enter.route.missing' }] };
  if (route === 'self') return { value: null };
  if (route === 'party' || route === 'party-list') {
    const known = parties.find(({ id }) => id === party);
    return known ? { value: { kind: 'party', id: known.id, name: known.name } } : { faults: [{ fieldId: 'party', key: 'counter:enter.party.missing' }] };
  }
  const number = bin.replaceAll(/\s/gu, '');
  const [kk, ru] = [nameKk.trim(), nameRu.trim()];
  const faults: readonly CounterFault[] = [
    ...(kk === '' ? [{ fieldId: 'name-kk', key: 'counter:enter.name.missing' } as const] : []),
    ...(ru === '' ? [{ fieldId: 'name-ru', key: 'counter:enter.name.missing' } as const] : []),
    ...(isBin(number) ? [] : [{ fieldId: 'bin', key: 'counter:enter.bin.wrong' } as const]),
  ];
  return faults.length > 0 ? { faults } : { value: { kind: 'public-association', id: `association-${number}`, name: { kk, ru, en: ru } } };
}

/** What to ask the server for; or every field that is missing or wrong, in the order of the page. */
export function readEntry(form: EntryForm, { parties, zone, now }: { readonly parties: readonly Party[]; readonly zone: ZoneId; readonly now: Instant }): Reading<EntryRequest> {
  const { contestId, route } = form;
  const nominator = readNominator(form, parties);
  const time = readTime(form.time, zone, now);
  if (contestId !== '' && route !== null && 'value' in nominator && 'value' in time) return { value: { contestId, route, nominator: nominator.value, counter: time.value } };
  return {
    faults: [
      ...(contestId === '' ? [{ fieldId: 'contest', key: 'counter:enter.contest.missing' } as const] : []),
      ...('faults' in nominator ? nominator.faults : []),
      ...('faults' in time ? time.faults : []),
    ],
  };
}
