import type { Language } from '@tirkeu/domain';
import type { Person, PersonOptions } from '../pages/person.js';
import { Caller, personaOf } from './caller.js';
import type { Manner, Scene } from './journey.js';

/** A persona of training at a browser, signed in already. */
export async function seat<Role extends Person>(enter: Scene['enter'], kind: new (options: PersonOptions) => Role, { login, language, ...manner }: { readonly login: string; readonly language: Language } & Manner): Promise<Role> {
  const person = await enter(kind, language, manner);
  await (await Caller.asPersona(login)).sitDown(person.context);
  return person;
}

/** Signs in as a persona on the sign-in page, which has to be open. */
export async function signInAsPersona(person: Person, login: string): Promise<void> {
  const { name } = await personaOf(login);
  await person.press(person.t('accounts:personas.enter-as', { name: person.words.text(name) }));
}
