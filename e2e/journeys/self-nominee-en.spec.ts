import { registerSelfNominee } from './self-nominee.js';

registerSelfNominee('en');
