import { LANGUAGES } from '@tirkeu/domain';
import { registerList } from './list.js';

for (const language of LANGUAGES) registerList(language);
