import { active } from './active.mjs';
import { benign } from './benign.mjs';
import { bombs } from './bombs.mjs';
import { damaged } from './damaged.mjs';
import { infected } from './infected.mjs';
import { leaks } from './leaks.mjs';
import { names } from './names.mjs';
import { polyglots, wrongKinds } from './wrong-kinds.mjs';

/**
 * Every file with the verdict that it must get, written by hand: `accepted`, or the code of the problem (a list where two are
 * right). The bytes are made when they are needed, the same at every run.
 */
export const corpus = [...benign, ...wrongKinds, ...polyglots, ...active, ...bombs, ...infected, ...damaged, ...names, ...leaks];
