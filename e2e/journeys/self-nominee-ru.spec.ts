import { registerSelfNominee } from './self-nominee.js';

registerSelfNominee('ru');
