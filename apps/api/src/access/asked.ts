import { actorOf, type SignedIn } from '../accounts/sessions.js';
import { absent } from '../platform/problem.js';
import { isOpenTo, type Thing } from './object-rules.js';
import { OPERATIONS, type OperationRule } from './operations.js';

const asked = new WeakMap<SignedIn, OperationRule>();

/** What an operation is called: its method and its route as the description of the API has it. */
export const operationName = (method: string, route: string): string => `${method} ${route.replace(/:(\w+)/g, '{$1}')}`;

/** The row of an operation. Asking for the head alone is asking for the whole, where no row says otherwise. */
export function findRule(method: string, route: string): OperationRule | undefined {
  return OPERATIONS[operationName(method, route)] ?? (method === 'HEAD' ? OPERATIONS[operationName('GET', route)] : undefined);
}

/** Notes what whoever is signed in asks for, so that objects are judged by its row and by no other. */
export const noteAsked = (who: SignedIn, rule: OperationRule): void => void asked.set(who, rule);

/** Whether the row of the operation opens a thing to whoever asks. What nobody has noted stays closed. */
export function isOpen(who: SignedIn, thing: Thing): boolean {
  const rule = asked.get(who);
  return rule !== undefined && isOpenTo(rule.object, thing, who, actorOf(who));
}

/**
 * Lets pass who stands to a thing as the row of the operation wants it. To everybody else it does not exist.
 *
 * @throws the problem `absent`
 */
export function expectAccess(who: SignedIn, thing: Thing): void {
  if (!isOpen(who, thing)) throw absent();
}
