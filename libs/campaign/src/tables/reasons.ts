import type { Course } from '../figures.js';

/** How the tables call the ways a nomination ended. */
export const REASON_IDS: Readonly<Record<string, Exclude<Course, 'registered'>>> = {
  own_application_before: 'own-application-before',
  incomplete_documents: 'documents-incomplete',
  non_compliance: 'non-compliance',
  own_application_after: 'own-application-after',
};
