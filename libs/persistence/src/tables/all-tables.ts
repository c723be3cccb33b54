import { accountChangeTable, accountTable, identityTable, passwordResetTable, roleGrantTable, sessionTable } from './account.table.js';
import { agencyTable } from './agency.table.js';
import { bankStatementTable, depositFindingTable, refundItemTable, refundRunTable, statementLineTable } from './deposit.table.js';
import { commissionMemberTable } from './commission-member.table.js';
import { dryRunChangeTable, dryRunTable } from './dry-run.table.js';
import { dueTable, toldMomentTable } from './due.table.js';
import { contestTable, electionDraftTable, electionTable } from './election.table.js';
import { exportTable } from './export.table.js';
import { filePageTable, fileTable } from './file.table.js';
import { activeCandidacyTable, filingTable, namedPersonTable } from './filing.table.js';
import { filingKeyTable, forgottenFileTable } from './filing-key.table.js';
import { commissionTable, localityTable, maslikhatTable, regionTable } from './map.table.js';
import { issuedPaperTable } from './issued-paper.table.js';
import { filingSignatureTable } from './filing-signature.table.js';
import { importProgressTable } from './import-progress.table.js';
import { logCheckpointTable, logCosignatureTable, logKeyTable, logLeafTable, logNodeTable, personalReadTable } from './log.table.js';
import { mailTable } from './mail.table.js';
import { nomineeTable, tallyChangeTable, tallyTable } from './nominee.table.js';
import { meetingItemTable, meetingTable, protocolTable } from './meeting.table.js';
import { noticeTable } from './notice.table.js';
import { outboxTable } from './outbox.table.js';
import { partyLotTable } from './party-lot.table.js';
import { knownDeviceTable, oneTimeKeyTable, passkeyChallengeTable, passkeyTable, recoveryCodeTable } from './factor.table.js';
import { publicEntryTable } from './public-entry.table.js';
import { receiptTable, signingKeyTable } from './receipt.table.js';
import { actionTable, chainHeadTable, eventTable } from './record.table.js';
import { readingTable } from './reading.table.js';
import { replayTable } from './replay.table.js';
import { unsettledFilingTable } from './unsettled-filing.table.js';
import { workingCopyTable } from './working-copy.table.js';
import { uploadTable } from './upload.table.js';
import { recurringWorkTable, workerTable } from './worker.table.js';

export const allTables = [
  regionTable, localityTable, maslikhatTable, commissionTable, commissionMemberTable, meetingTable, meetingItemTable, protocolTable,
  eventTable, chainHeadTable, actionTable,
  electionTable, electionDraftTable, dryRunTable, dryRunChangeTable, replayTable, contestTable, filingTable, activeCandidacyTable, namedPersonTable, unsettledFilingTable, publicEntryTable,
  nomineeTable, tallyTable, tallyChangeTable,
  dueTable, toldMomentTable, outboxTable, workerTable, recurringWorkTable, noticeTable, mailTable, fileTable, filePageTable, uploadTable, workingCopyTable, exportTable,
  receiptTable, signingKeyTable, issuedPaperTable, readingTable, filingKeyTable, forgottenFileTable, filingSignatureTable,
  logLeafTable, logNodeTable, logCheckpointTable, logKeyTable, logCosignatureTable, personalReadTable,
  bankStatementTable, statementLineTable, depositFindingTable, refundRunTable, refundItemTable, partyLotTable,
  accountTable, roleGrantTable, sessionTable, identityTable, accountChangeTable, passwordResetTable, oneTimeKeyTable, recoveryCodeTable, passkeyTable, passkeyChallengeTable, knownDeviceTable, agencyTable, importProgressTable,
];
