export type * from './views.js';
export { ALARMS, EXPORT_CONTENTS, EXPORT_FORMATS, LISTED, QUEUES } from './views.js';
export { statusOfDenial } from './denial-status.js';
export { FIELD_CODES, FILE_FAULTS, PROBLEM_CODES, type FieldCode, type FileFault, type ProblemCode } from './problem-codes.js';
export { ActRequest, type ActionRequest } from './requests/act.js';
export { ChooseGrantRequest, SignInRequest, SignUpRequest } from './requests/accounts.js';
export { NominatorRequest, OpenFilingRequest } from './requests/open-filing.js';
export { ContestsQuery, PUBLIC_STATUSES, DecisionsQuery, ExportRequest, FiguresQuery, QueueQuery, ReceiptFileQuery, RegisterFilterQuery, RegisterFiguresQuery, RegisterQuery } from './requests/queries.js';
export * as answers from './answers.js';
