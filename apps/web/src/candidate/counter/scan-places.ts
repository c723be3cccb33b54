import { foldForSearch, fullName, requiredDocuments, type DocumentId, type Filing, type Rulebook, type Text } from '@tirkeu/domain';

/** A place in the document list into which one scan goes. */
export interface ScanPlace {
  /** By which a pick list names it. */
  readonly key: string;
  readonly requirement: DocumentId;
  readonly candidateId: string | null;
  readonly title: Text;
  /** Whose paper it is, on a list of several. */
  readonly person: string | null;
  /** A scan is there already: another one replaces it. */
  readonly isFilled: boolean;
}

/** Everything that may be scanned for a filing, in the order of the document list. */
export const scanPlaces = (filing: Filing, rulebook: Rulebook): readonly ScanPlace[] => requiredDocuments(filing, rulebook).map(({ requirement, candidateId }) => {
  const whose = filing.candidates.length > 1 ? filing.candidates.find(({ id }) => id === candidateId) : undefined;
  return {
    key: [requirement.id, ...(candidateId === null ? [] : [candidateId])].join(' '), requirement: requirement.id, candidateId, title: requirement.title, person: whose ? fullName(whose.nameKk) : null,
    isFilled: filing.documents.some((document) => document.requirement === requirement.id && document.candidateId === candidateId),
  };
});

/** Beginnings of words that name a paper in file names, folded: as clerks and scanners write them, in three languages and in Latin letters. */
const NAMED: Readonly<Record<DocumentId, readonly string[]>> = {
  'minutes-extract': ['хаттама', 'протокол', 'выписк', 'узинд', 'minutes', 'extract', 'protokol', 'hattama'],
  'intention-to-stand': ['ниет', 'намерен', 'intention', 'niet', 'namer'],
  'consent-to-stand': ['келисим', 'соглас', 'consent', 'kelisim', 'soglas'],
  'consent-to-list': ['келисим', 'соглас', 'consent', 'kelisim', 'soglas'],
  biography: ['омирбаян', 'биограф', 'автобиограф', 'biograph', 'omirbayan', 'biograf'],
  'deposit-proof': ['жарна', 'взнос', 'квитанц', 'чек', 'deposit', 'zharna', 'vznos'],
  'declaration-certificate': ['деклара', 'declaration', 'deklara'],
  'spouse-declaration-certificate': ['жубай', 'супруг', 'spouse', 'zhubay', 'suprug'],
  'party-membership': ['мушелик', 'членств', 'membership', 'musheli', 'chlen'],
  'disability-certificate': ['мугедек', 'инвалид', 'disab', 'mugedek', 'invalid'],
};

const wordsOf = (text: string): readonly string[] => foldForSearch(text.normalize('NFC').replace(/\.[^.]+$/u, '').replaceAll(/[_\-.()]+/gu, ' ')).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How much of a file name speaks for a place; a paper of the spouse speaks louder than the paper itself. */
function score(words: readonly string[], { requirement, person }: ScanPlace): number {
  const kind = words.filter((word) => NAMED[requirement].some((beginning) => word.startsWith(beginning))).length;
  if (kind === 0) return 0;
  const names = person === null ? [] : wordsOf(person);
  return kind * 2 + (requirement === 'spouse-declaration-certificate' ? 1 : 0) + words.filter((word) => names.includes(word)).length;
}

/** The place that a file name speaks for most; null where it speaks for none, or for several alike. A proposal: the clerk decides. */
export function proposePlace(fileName: string, places: readonly ScanPlace[]): string | null {
  const words = wordsOf(fileName);
  const [first, second] = places.map((place) => ({ key: place.key, points: score(words, place) })).filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points);
  return first && first.points !== second?.points ? first.key : null;
}
