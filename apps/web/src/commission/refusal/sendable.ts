import type { ActionRequest } from '@tirkeu/contracts';
import type { StatedGround } from '@tirkeu/domain';

type RequestedGrounds = Extract<ActionRequest, { type: 'propose-refusal' }>['grounds'];

/** Grounds in the shape of a request, whose lists are the sender's own. */
export const sendable = (grounds: readonly StatedGround[]): RequestedGrounds => grounds.map((ground) => ({ ...ground, evidence: [...ground.evidence] }));
