import { maskIin, type Filing } from '@tirkeu/domain';

/** Who reads a filing as a whole: whoever prepares or answers for it, its commission, who oversees it. A candidate in somebody else's filing reads their own entry alone. */
export type FieldReader = 'applicant' | 'commission' | 'overseer';

/** Classes of what stands in a filing. */
export const FIELD_CLASSES = ['number', 'reach', 'spouse', 'deliberation', 'informal-check'] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

export type Shown = 'whole' | 'masked' | 'none';

/**
 * What each reader gets of a filing. The number is whole for nobody. Deliberation is the clerk's marks and the proposal: the applicant
 * learns the decision with its grounds, not the way to it. Overseeing a decision needs no telephone, address or spouse, and
 * nothing of what was said without legal effect, nor of what people ask about their own data.
 */
export const FIELD_RULES: Readonly<Record<FieldClass, Readonly<Record<FieldReader, Shown>>>> = {
  number: { applicant: 'masked', commission: 'masked', overseer: 'masked' },
  reach: { applicant: 'whole', commission: 'whole', overseer: 'none' },
  spouse: { applicant: 'whole', commission: 'whole', overseer: 'none' },
  deliberation: { applicant: 'none', commission: 'whole', overseer: 'whole' },
  'informal-check': { applicant: 'whole', commission: 'whole', overseer: 'none' },
};

/** Fields of answers that are no filing: `public` what the law publishes; `work` names, birth dates and the last digits of numbers for whoever examines; `figures` nobody; `own` the asker's. */
export type FieldRule = 'none' | 'public' | 'own' | 'work' | 'figures' | 'filing';

type Entry = Filing['candidates'][number];
const everyEntry = (filing: Filing, change: (entry: Entry) => Entry): Filing =>
  ({ ...filing, candidates: filing.candidates.map(change), departures: filing.departures.map((departure) => ({ ...departure, candidate: change(departure.candidate) })) });

/** How a class is left out of a filing; of the number the end stays, where it is masked. */
const HIDE: Readonly<Record<FieldClass, (filing: Filing, shown: Shown) => Filing>> = {
  number: (filing, shown) => everyEntry(filing, (entry) => ({ ...entry, iin: shown === 'masked' ? maskIin(entry.iin) : '' })),
  reach: (filing) => everyEntry(filing, (entry) => ({ ...entry, phone: '', email: '', address: '' })),
  spouse: (filing) => everyEntry(filing, (entry) => ({ ...entry, spouseName: null })),
  deliberation: (filing) => ({ ...filing, marks: [], proposal: null }),
  'informal-check': ({ dataRequests: _asked, ...filing }) => ({ ...filing, informalCheck: null }),
};

/** A filing with no more of each class than the reader gets. */
export const asShownTo = (filing: Filing, reader: FieldReader): Filing =>
  FIELD_CLASSES.reduce((shown, each) => (FIELD_RULES[each][reader] === 'whole' ? shown : HIDE[each](shown, FIELD_RULES[each][reader])), filing);
