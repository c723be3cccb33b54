import { LANGUAGES } from '@tirkeu/domain';
import { registerNominee } from './nominee.js';

for (const language of LANGUAGES) registerNominee('party', 'agent', language);
