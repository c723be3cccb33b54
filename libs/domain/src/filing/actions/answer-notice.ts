import { ok } from '../../kernel/result.js';
import { during, type ActionDefinition } from '../action.js';
import { isOnFileSince } from '../consent.js';
import { openDefects, openNotice } from '../look-up.js';
import { happened, objection } from '../happened.js';

/** Says that the defects of a notice are mended. Every paper named in it must have come after it was served; a consent may have been given in the person's own account. */
export interface AnswerNotice {
  readonly type: 'answer-notice';
}

export const answerNotice: ActionDefinition<AnswerNotice> = {
  type: 'answer-notice',
  roles: ['candidate', 'agent', 'clerk', 'secretary'],
  capacities: ['applicant', 'counter'],
  when: during('until-registration-closes', ['awaiting-cure']),
  decide(filing, _action, circumstances) {
    const notice = openNotice(filing);
    if (!notice) return objection('defects-missing');
    if (circumstances.receivedAt >= notice.cureBy) return objection('outside-window', { span: { opensAt: notice.servedAt, closesAt: notice.cureBy } });
    const items = openDefects(filing).flatMap(({ document, candidateId }) =>
      (document && !isOnFileSince(filing, document, candidateId, notice.servedAt) ? [document] : []));
    if (items.length > 0) return objection('notice-unanswered-documents', { items });
    return ok([{ type: 'DeficiencyNoticeAnswered', ...happened(circumstances), number: notice.number }]);
  },
};
