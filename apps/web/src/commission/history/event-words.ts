import type { HistoryEntry } from '@tirkeu/contracts';
import { FACTS, GROUNDS, MARKS, REGISTERS, isInstant, type FactScalar, type RegisterId, type Rulebook, type ZoneId } from '@tirkeu/domain';
import { useWords, type WordsInUse } from '../../shared/language.js';
import { shortMoment } from '../moments.js';

export interface EventWords {
  readonly title: string;
  /** Requirement, paper, ground or number that it is about. */
  readonly detail: string | undefined;
}

type Known = readonly { readonly id: string; readonly title: Parameters<WordsInUse['text']>[0] }[];

const titled = (known: Known, value: FactScalar | undefined, { text }: WordsInUse): string | undefined => {
  const entry = known.find(({ id }) => id === value);
  return entry && text(entry.title);
};

interface Setting {
  readonly rulebook: Rulebook;
  /** On whose clocks moments are told. */
  readonly zone: ZoneId;
}

/** The registers that were asked, or the one that answered or was silent. */
function registersIn({ registers, register }: HistoryEntry['facts']): readonly RegisterId[] {
  const named = String(registers ?? register ?? '').split(', ');
  return REGISTERS.filter((each) => named.includes(each));
}

/** The parts of a line in their order; facts that the line does not name are left out. */
function parts(facts: HistoryEntry['facts'], { rulebook, zone }: Setting, words: WordsInUse): readonly (string | undefined)[] {
  const { t } = words;
  const fact = FACTS.find((each) => each === facts.fact);
  const mark = MARKS.find((each) => each === facts.value);
  const grounds = typeof facts.grounds === 'string' ? GROUNDS.filter((id) => String(facts.grounds).split(', ').includes(id)) : [];
  return [
    titled(rulebook.rules, facts.rule, words),
    mark && t(`commission:mark.${mark}`),
    titled(rulebook.documents, facts.document, words),
    fact && t(`commission:fact.${fact}`),
    registersIn(facts).map((register) => t(`registers:register.${register}`)).join(', ') || undefined,
    typeof facts.source === 'string' ? facts.source : undefined,
    typeof facts.notice === 'number' ? t('commission:facts.notice', { number: facts.notice }) : undefined,
    typeof facts.resolution === 'string' ? t('common:resolution', { number: facts.resolution }) : undefined,
    ...grounds.map((id) => titled(rulebook.grounds, id, words)),
    facts.to === 'court' || facts.to === 'higher-commission' ? t(`commission:appeal.to.${facts.to}`) : undefined,
    facts.outcome === 'upheld' || facts.outcome === 'reversed' ? t(`commission:appeal.outcome.${facts.outcome}`) : undefined,
    typeof facts.number === 'string' ? `№ ${facts.number}` : undefined,
    isInstant(facts.cameAt) && isInstant(facts.enteredAt)
      ? t(facts.enteredReason === '' ? 'commission:history.counter.prompt' : 'commission:history.counter', { came: shortMoment(facts.cameAt, zone, words), entered: shortMoment(facts.enteredAt, zone, words), reason: String(facts.enteredReason) })
      : undefined,
    typeof facts.reason === 'string' ? t('commission:history.reason', { reason: facts.reason }) : undefined,
  ];
}

/** Puts an entry of the history into words: what happened, and what it was about, each named as the rulebook names it. */
export function useEventWords(setting: Setting): (entry: Pick<HistoryEntry, 'type' | 'facts'>) => EventWords {
  const words = useWords();
  return ({ type, facts }) => {
    const detail = parts(facts, setting, words).filter((part) => part !== undefined).join(', ');
    return { title: words.t(`commission:event.${type}`), detail: detail === '' ? undefined : detail };
  };
}
