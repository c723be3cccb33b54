import { LANGUAGES } from '@tirkeu/domain';
import { Caller } from './caller.js';
import { registerNominee, type SignIn } from './nominee.js';
import { signInAsPersona } from './sitting.js';

const asAgent: SignIn = async (agent) => {
  await signInAsPersona(agent, 'agent');
  return Caller.asPersona('agent');
};

for (const language of LANGUAGES) registerNominee('party', asAgent, language);
