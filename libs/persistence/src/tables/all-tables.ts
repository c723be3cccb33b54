import { accountTable, roleGrantTable, sessionTable } from './account.table.js';
import { agencyTable } from './agency.table.js';
import { bankStatementTable, depositFindingTable, refundItemTable, refundRunTable, statementLineTable } from './deposit.table.js';
import { commissionMemberTable } from './commission-member.table.js';
import { dueTable } from './due.table.js';
import { contestTable, electionTable } from './election.table.js';
import { exportTable } from './export.table.js';
import { filePageTable, fileTable } from './file.table.js';
import { activeCandidacyTable, filingTable, namedPersonTable } from './filing.table.js';
import { commissionTable, localityTable, maslikhatTable, regionTable } from './map.table.js';
import { importProgressTable } from './import-progress.table.js';
import { mailTable } from './mail.table.js';
import { nomineeTable, tallyChangeTable, tallyTable } from './nominee.table.js';
import { noticeTable } from './notice.table.js';
import { outboxTable } from './outbox.table.js';
import { partyLotTable } from './party-lot.table.js';
import { publicEntryTable } from './public-entry.table.js';
import { receiptTable, signingKeyTable } from './receipt.table.js';
import { actionTable, chainHeadTable, eventTable } from './record.table.js';
import { replayTable } from './replay.table.js';
import { unsettledFilingTable } from './unsettled-filing.table.js';
import { workingCopyTable } from './working-copy.table.js';
import { uploadTable } from './upload.table.js';

export const allTables = [
  regionTable, localityTable, maslikhatTable, commissionTable, commissionMemberTable,
  eventTable, chainHeadTable, actionTable,
  electionTable, replayTable, contestTable, filingTable, activeCandidacyTable, namedPersonTable, unsettledFilingTable, publicEntryTable,
  nomineeTable, tallyTable, tallyChangeTable,
  dueTable, outboxTable, noticeTable, mailTable, fileTable, filePageTable, uploadTable, workingCopyTable, exportTable,
  receiptTable, signingKeyTable,
  bankStatementTable, statementLineTable, depositFindingTable, refundRunTable, refundItemTable, partyLotTable,
  accountTable, roleGrantTable, sessionTable, agencyTable, importProgressTable,
];
