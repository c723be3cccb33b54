import type { FoundWorkingCopy, SavedWorkingCopy, TypedInput, WorkingCopySummary, WorkingCopyView } from '../working-copy-views.js';
import { instant } from './parts.js';
import { count, flag, named, nullable, object, text, type Schema } from './schema.js';

const typed: Schema<TypedInput> = { json: { type: 'object', additionalProperties: true } };
const by = object<WorkingCopySummary['by']>({ name: text, isYou: flag });

export const workingCopySummary = named('WorkingCopySummary', object<WorkingCopySummary>({ page: text, version: text, filingVersion: count, savedAt: instant, by }));
const workingCopy = named('WorkingCopyView', object<WorkingCopyView>({ page: text, version: text, filingVersion: count, savedAt: instant, by, input: typed }));
export const foundWorkingCopy = named('FoundWorkingCopy', object<FoundWorkingCopy>({ copy: nullable(workingCopy) }));
export const savedWorkingCopy = named('SavedWorkingCopy', object<SavedWorkingCopy>({ version: text, savedAt: instant }));
