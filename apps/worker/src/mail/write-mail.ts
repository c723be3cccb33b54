import { REMINDED, getWindow, isReady, unfinishedBy, type DocumentId, type Filing, type Instant, type Rulebook, type Timetable } from '@tirkeu/domain';
import { formatClosing, formatZone, loadWording, type Wording } from '@tirkeu/messages';
import { findAccountsOf, findApplicants, findFiling, type Database, type FilingRecord, type MailInHand } from '@tirkeu/persistence';
import { reminderKey, reminderKind } from '../deadlines/remind.js';
import { RECEIPT_ASKED, encloseReceipt } from './enclosed-receipt.js';
import type { Letter } from './letter.js';

export interface WriteMailPorts {
  readonly database: Database;
  readonly rulebookOf: (id: string) => Rulebook;
  readonly publicUrl: string;
}

type Words = Wording<'mail'>;

/** Titles that tell something about a person: whether they are married, have a disability, belong to a party. They are read in the product. */
const TELLING: readonly DocumentId[] = ['spouse-declaration-certificate', 'disability-certificate', 'party-membership'];

/** Letters, spaces, hyphens and apostrophes: nobody who makes an account writes anything else to others in our name. */
const NAME = /^[\p{L}\p{M}'’ -]{2,80}$/u;

const greeting = (words: Words, name: string): string => (NAME.test(name) ? words.say('mail:greeting', { name }) : words.say('mail:greeting.plain'));

/** A filing of a letter with the law that it is under. */
interface Case {
  readonly record: FilingRecord;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
}

/** What a letter is about besides what happened. */
interface Matter {
  /** Until when something is to be done. */
  readonly deadline: Instant | null;
  readonly items: Letter['items'];
  /** Nothing is missing: it only has to be handed in, which is told in other words. */
  readonly ready?: boolean;
}

function titlesOf(papers: readonly DocumentId[], rulebook: Rulebook, words: Words): readonly string[] {
  const titles = papers.map((paper) => {
    const known = TELLING.includes(paper) ? undefined : rulebook.documents.find(({ id }) => id === paper);
    return known?.title[words.language] ?? words.say('mail:other-paper');
  });
  return [...new Set(titles)].map((title) => {
    const count = titles.filter((one) => one === title).length;
    return count === 1 ? title : words.say('mail:repeated', { title, count });
  });
}

/** Null when the reminder is no longer true: the moment was moved or has passed, or the filing is finished. */
function reminded({ kind, key }: MailInHand['notice'], { record: { filing }, rulebook, timetable }: Case, words: Words, now: Instant): Matter | null {
  const reminds = REMINDED.find((one) => reminderKind(one) === kind);
  const moment = reminds === 'cure-by' ? filing.notices.at(-1)?.cureBy : getWindow(timetable, 'nomination').closesAt;
  if (!reminds || !moment || moment <= now || !key.startsWith(reminderKey(filing.id, reminds, moment))) return null;
  const unfinished = unfinishedBy(reminds, filing, rulebook);
  if (!unfinished) return null;
  const details = unfinished.details ? [words.say(reminds === 'cure-by' ? 'mail:other-remarks' : 'mail:details')] : [];
  const lines = [...titlesOf(unfinished.papers, rulebook, words), ...details, ...(unfinished.unwilling ? [words.say('mail:unwilling')] : [])];
  return { deadline: moment, ready: reminds === 'nomination-closes' && isReady(unfinished), items: lines.length > 0 ? { title: words.say(reminds === 'cure-by' ? 'mail:to-mend' : 'mail:missing'), lines } : null };
}

function deadlineOf(kind: string, { record: { filing }, timetable }: Case): Instant | null {
  if (kind === 'filing.notice-served') return filing.notices.at(-1)?.cureBy ?? null;
  if (kind === 'filing.informal-check-requested') return getWindow(timetable, 'nomination').closesAt;
  return kind === 'filing.compliance-confirmed' ? getWindow(timetable, 'registration').closesAt : null;
}

/** Where the reader looks at the filing; the list of messages where they have nothing to do with it any more. */
async function findPath(database: Database, { accountId, notice: { kind } }: MailInHand, filing: Filing | undefined, now: Instant): Promise<string> {
  if (!filing) return '/messages';
  if (kind === 'filing.named' || kind === 'filing.entry-shown') return `/named/${filing.id}`;
  if ((await findApplicants(database, filing.id, 'every-agent')).includes(accountId)) return `/candidate/filings/${filing.id}`;
  const officials = await findAccountsOf(database, filing.commissionId, now);
  if (!officials.some((official) => official.accountId === accountId)) return '/messages';
  return kind === 'filing.informal-check-requested' ? `/commission/informal/${filing.id}` : `/commission/filings/${filing.id}`;
}

/**
 * The letter that carries a notice, in the reader's language and as things stand now; null when there is no need to tell it any more.
 * It names nobody but the reader, and its subject gives no reason.
 */
export async function writeMail(inHand: MailInHand, { database, rulebookOf, publicUrl }: WriteMailPorts, now: Instant): Promise<Letter | null> {
  const { language, name, notice } = inHand;
  const words = await loadWording(language, ['mail']);
  const record = notice.filingId === null ? undefined : await findFiling(database, notice.filingId);
  const found = record && caseOf(record, rulebookOf);
  const matter = found && notice.kind.startsWith('reminder.') ? reminded(notice, found, words, now) : { deadline: found ? deadlineOf(notice.kind, found) : null, items: null };
  if (!matter) return null;
  const { deadline, items, ready } = matter;
  const told = ready ? `${notice.kind}.ready` : notice.kind;
  const zone = record?.contest.zone ?? 'UTC';
  const moment = deadline === null ? '' : formatClosing(deadline, zone, language);
  const path = await findPath(database, inHand, record?.filing, now);
  const official = path.startsWith('/commission/') ? words.find('mail', `${notice.kind}.official`) : undefined;
  const receipt = found && notice.kind === RECEIPT_ASKED ? await encloseReceipt(found.record, found.rulebook, publicUrl, language) : null;
  if (notice.kind === RECEIPT_ASKED && !receipt) return null;
  return {
    language,
    subject: words.find('mail', `${told}.subject`, { moment }) ?? words.say('mail:other.subject'),
    greeting: greeting(words, name),
    paragraphs: [
      official ?? words.find('mail', `${told}.text`) ?? words.say('mail:other.text'),
      ...(deadline === null ? [] : [words.say('mail:deadline', { moment, zone: formatZone(deadline, zone) })]),
    ],
    items,
    enclosures: receipt ? [receipt] : [],
    about: record ? words.say('mail:about', { election: record.electionTitle[language], contest: record.contest.title[language] }) : null,
    link: { href: publicUrl + path, text: words.say(path === '/messages' ? 'mail:open.messages' : 'mail:open'), note: words.say('mail:open.sign-in') },
    footer: { text: words.say('mail:automatic'), settings: words.say('mail:settings'), href: `${publicUrl}/messages` },
  };
}

function caseOf(record: FilingRecord, rulebookOf: WriteMailPorts['rulebookOf']): Case {
  const { rulebookId, electionDay, zone, overrides, extension } = record.contest;
  const rulebook = rulebookOf(rulebookId);
  return { record, rulebook, timetable: rulebook.timetable({ electionDay, zone, overrides, extension: extension ?? undefined }) };
}
