import type { BallotName } from '@tirkeu/domain';
import type { BallotDocument } from './ballot-document.js';
import { EML_NAMESPACES } from './eml-schemas.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
// What XML 1.0 cannot hold at all.
const UNSTORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

const escaped = (text: string): string => text.replaceAll(UNSTORABLE, '').replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);

type Attributes = Readonly<Record<string, string | number>>;

/** An element with its attributes and, in it, other elements or one text. */
function element(name: string, attributes: Attributes, ...inner: readonly (string | readonly string[])[]): string {
  const opening = `${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`).join('')}`;
  const content = inner.flat().join('');
  return content === '' ? `<${opening}/>` : `<${opening}>${content}</${name}>`;
}

const text = (name: string, value: string, attributes: Attributes = {}): string => element(name, attributes, escaped(value));

const inBoth = ({ kk, ru }: BallotName): readonly string[] => [text('o:BallotName', kk, { 'xml:lang': 'kk' }), text('o:BallotName', ru, { 'xml:lang': 'ru' })];

type Entry = BallotDocument['entries'][number];

function candidate({ place, id, name, nameKk, nominator }: Entry): string {
  const { surname, givenName, patronymic } = nameKk ?? { surname: name.kk, givenName: name.kk };
  return element('Candidate', { DisplayOrder: place },
    element('CandidateIdentifier', { Id: id }),
    element('CandidateFullName', {}, element('n:PersonName', {}, text('n:FirstName', givenName), patronymic ? text('n:MiddleName', patronymic) : '', text('n:LastName', surname))),
    inBoth(name), nominator ? text('AffiliationName', nominator.name.kk, { Id: nominator.id }) : '');
}

const affiliation = ({ place, id, name, nominator }: Entry): string =>
  element('Affiliation', { DisplayOrder: place }, element('AffiliationIdentifier', { Id: nominator?.id ?? id }, text('RegisteredName', nominator?.name.kk ?? name.kk)), inBoth(name));

/** The candidate list of a contest in the manner of OASIS EML 230, names in the state language; what is Kazakhstan's own stands in a namespace of its own. */
export function candidateList({ election, contest, commission, lot, entries, againstAll, asOf }: BallotDocument): string {
  const { eml, names, own } = EML_NAMESPACES;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('EML', { xmlns: eml, 'xmlns:n': names, 'xmlns:o': own, Id: '230', SchemaVersion: '5' },
    text('TransactionId', `${contest.id}@${asOf}`),
    element('ManagingAuthority', {}, text('AuthorityIdentifier', commission.kk, { Id: contest.id })),
    text('IssueDate', asOf),
    element('CandidateList', {}, element('Election', {},
      element('ElectionIdentifier', { Id: election.id }, text('ElectionName', election.title.kk), text('ElectionDate', election.day)),
      element('Contest', {},
        element('ContestIdentifier', { Id: contest.id }, text('ContestName', contest.title.kk)),
        lot ? element('o:Lot', { DrawnOn: lot.drawnOn, Protocol: lot.protocol }) : '',
        entries.map(contest.form === 'party-list' ? affiliation : candidate),
        element('o:AgainstAll', {}, inBoth(againstAll))))))}\n`;
}
