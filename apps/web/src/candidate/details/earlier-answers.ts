import type { FilingView } from '@tirkeu/contracts';
import type { Candidate, DetailPageId, PersonName } from '@tirkeu/domain';
import { checkNameScript } from '@tirkeu/domain';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';
import { queryKeys, useFilings } from '../../shared/queries.js';
import { useSession } from '../../shared/session.js';
import type { FilingCase } from '../case/filing-case.js';

/** What is known of a person before they state it in a filing. */
export interface Known {
  /** From the person's newest other filing. Its number is masked and of no use. */
  readonly earlier: Candidate | null;
  /** The name of the account, where it reads as one. */
  readonly name: NameOfAccount | null;
}

/** In Kazakh where a letter shows it, else in the language of the page: the other spelling is not guessed. */
export interface NameOfAccount {
  readonly language: 'kk' | 'ru';
  readonly name: PersonName;
}

const NOTHING: Known = { earlier: null, name: null };
const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
const CYRILLIC = /^[\p{Script=Cyrillic}\s'’-]+$/u;

/** Whether nothing of a page was stated yet. */
const IS_BLANK: Readonly<Record<DetailPageId, (candidate: Candidate | undefined) => boolean>> = {
  identity: (candidate) => candidate === undefined,
  contact: (candidate) => candidate !== undefined && [candidate.phone, candidate.email, candidate.address].every((value) => value === ''),
  family: (candidate) => candidate !== undefined && candidate.maritalStatus === null,
  background: (candidate) => candidate !== undefined && [candidate.education, candidate.occupation].every((value) => value === ''),
};

/** The name of an account, written as on the identity card: surname, given name, patronymic. Null where it is anything else. */
export function nameOfAccount(written: string, language: string): NameOfAccount | null {
  const [surname = '', givenName = '', ...rest] = written.trim().split(/\s+/u);
  if (givenName === '' || rest.length > 2 || !CYRILLIC.test(written) || checkNameScript(written).outcome !== 'accept') return null;
  return { language: KAZAKH_LETTER.test(written) || language !== 'ru' ? 'kk' : 'ru', name: { surname, givenName, ...(rest.length > 0 && { patronymic: rest.join(' ') }) } };
}

const isSamePerson = (one: Candidate, other: Candidate | undefined): boolean => other === undefined || (one.birthDate === other.birthDate && one.sex === other.sex);

/** Spares a self-nominee what they stated before. Undefined while it is being read; a network that fails means that they type. */
export function useKnown({ filing, candidate }: FilingCase, page: DetailPageId, language: string): Known | undefined {
  const { session } = useSession();
  const isWanted = filing.route === 'self' && filing.counter === null && IS_BLANK[page](candidate);
  const filings = useFilings(isWanted);
  const other = filings.data?.filter(({ id, route, candidate: named }) => id !== filing.id && route === 'self' && named !== null)
    .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))[0];
  const view = useQuery({
    queryKey: queryKeys.filing(other?.id ?? ''), queryFn: ({ signal }) => apiGet<FilingView>(`/api/filings/${encodeURIComponent(other?.id ?? '')}`, signal), enabled: isWanted && other !== undefined,
  });
  if (!isWanted) return NOTHING;
  if (filings.isLoading || view.isLoading) return undefined;
  const [person] = view.data?.filing.candidates ?? [];
  const earlier = person && isSamePerson(person, candidate) ? person : null;
  return { earlier, name: page === 'identity' && earlier === null ? nameOfAccount(session?.account.name ?? '', language) : null };
}
