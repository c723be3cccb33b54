import { LANGUAGES } from '@tirkeu/domain';
import { Caller } from './caller.js';
import { paper } from './journey.js';
import { registerNominee, type SignIn } from './nominee.js';

const ASSOCIATION = { kind: 'public-association', nameKk: '«Үлгі» қоғамдық бірлестігі', nameRu: 'Общественное объединение «Улги»', registrationNumber: '940140000385', region: 'KZ-35' };

/** Somebody asks to act for an association, an administrator confirms it, and the session goes on in that role. */
const asItsAgent: SignIn = async (agent) => {
  const calling = await Caller.signUp('Сынақов Өкіл');
  const { id } = await calling.askWithPaper<{ readonly id: string }>(`/api/agencies?${new URLSearchParams(ASSOCIATION)}`, paper('biography.pdf'));
  await (await Caller.asPersona('administrator')).post(`/api/agencies/${id}/judgement`, { verdict: 'confirmed' });
  await calling.post('/api/session/grant', { grantId: `${id}.grant` });
  await calling.sitDown(agent.context);
  await agent.page.goto('/nominator');
  return calling;
};

for (const language of LANGUAGES) registerNominee('public-association', asItsAgent, language);
