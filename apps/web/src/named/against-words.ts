import type { MessageKey } from '@tirkeu/messages';
import type { NamingCase } from './with-naming.js';

/** How saying no is called: to refuse, to take back, or to stand down. */
export function againstWords({ against, ends, view: { consent } }: Pick<NamingCase, 'against' | 'ends' | 'view'>): { readonly title: MessageKey; readonly link: MessageKey; readonly button: MessageKey } {
  if (against === 'refuse-consent') return { title: 'named:refuse.title', link: 'named:disagree.link', button: 'named:refuse.button' };
  if (ends || consent?.answer !== 'given') return { title: 'named:stand-down.title', link: 'named:stand-down.link', button: 'named:stand-down.button' };
  return { title: 'named:withdraw.title', link: 'named:withdraw.link', button: 'named:withdraw.button' };
}

/** What follows from saying no. */
export function consequencesOf({ ends, rulebook, view: { route } }: Pick<NamingCase, 'ends' | 'rulebook' | 'view'>): readonly MessageKey[] {
  if (!ends) return ['named:disagree.draft', 'named:disagree.later'];
  const lost = rulebook.depositRefund({ withdrawn: true }) === 'none';
  return [route === 'party-list' ? 'named:disagree.list' : 'named:disagree.district', ...(lost ? ['named:disagree.deposit'] as const : []), 'named:disagree.public'];
}
