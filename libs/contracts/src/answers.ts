export {
  districtsTableAnswer, draftAnswer, draftsAnswer, dryRunAnswer, dryRunChangesAnswer, membersTableAnswer, rulebooksAnswer, seatedCommissionsAnswer,
} from './answers/administration.js';
export { accountAnswer, identityQuestionAnswer, oneTimeOfferAnswer, othersAccountAnswer, ownSessionAnswer, passkeyOfferAnswer, passkeyQuestionAnswer, passwordResetAnswer, recoveryCodesAnswer } from './answers/accounts.js';
export { groundAppealsAnswer, standingContestsAnswer } from './answers/after-decision.js';
export { ballotAnswer, ballotsAnswer, publicBallotAnswer } from './answers/ballots.js';
export { deadlinesAnswer, waitingFilingsAnswer } from './answers/deadlines.js';
export { depositAnswer, importedStatementAnswer, ledgerAnswer, refundRunAnswer, statementLinesAnswer, statementTableAnswer } from './answers/deposits.js';
export { lostTimeAnswer, outagesAnswer, readingsTakenAnswer, rehearsalAnswer } from './answers/outages.js';
export { operationsAnswer } from './answers/operations.js';
export { meetingAnswer, meetingsAnswer, protocolsAnswer } from './answers/meetings.js';
export { importProgressAnswer, importedAnswer, knownAnswer, nominationsAnswer, nominatorAnswer, tableAnswer } from './answers/nominator.js';
export { agenciesAnswer, agencyAnswer, agencyToJudge } from './answers/agencies.js';
export { components, list as listOf, type Json, type Schema } from './answers/schema.js';
export { commissionAnswer, contestAnswer, descriptionAnswer, electionAnswer, mapAnswer, personaAnswer, platformAnswer, problemAnswer, sessionAnswer } from './answers/parts.js';
export { actionAnswer, fileAnswer, filingAnswer, filingSummary, historyEntry, namedAnswer, publicReceiptAnswer, receiptAnswer, receiptKeysAnswer, signedReceiptAnswer } from './answers/filing.js';
export {
  alarmsAnswer, alikeAnswer, backlogAnswer, daysAnswer, decisionsAnswer, exportAnswer, figuresAnswer, registerFiguresAnswer,
} from './answers/insights.js';
export { commissionAccessAnswer, granteeAnswer, ownAccessAnswer } from './answers/access.js';
export { signaturesAnswer } from './answers/signatures.js';
export { personalDataAnswer } from './answers/privacy.js';
export { accessLogAnswer, readAnswer, revealedNumberAnswer } from './answers/reads.js';
export { kinAnswer } from './answers/kin.js';
export { likeGroundsAnswer } from './answers/like-grounds.js';
export { filingActsAnswer, issuedPaperAnswer } from './answers/issued.js';
export { counterDraftsAnswer, formDraftAnswer, informalChecksAnswer, mailChoiceAnswer, noticesAnswer, queueAnswer, receiptMailAnswer, registerAnswer, registerEntryAnswer, unreachedAnswer } from './answers/lists.js';
export { foundWorkingCopy, savedWorkingCopy, workingCopySummary } from './answers/working-copies.js';
