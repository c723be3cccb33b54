import type { DocumentRequirement, DocumentSubject, Route, Rulebook } from '@tirkeu/domain';

const SCOPES = [undefined, 'list', 'person'] as const;

const isAsked = ({ requiredOf }: DocumentRequirement, subject: Omit<DocumentSubject, 'scope'>): boolean => SCOPES.some((scope) => requiredOf({ ...subject, scope }));

/** The papers of one way of nomination: all that a person may have to bring, the spouse's among them. With `disability` also the paper of who counts towards the quota by one. */
export const papersOf = (rulebook: Rulebook, route: Route, { disability = false } = {}): readonly DocumentRequirement[] =>
  rulebook.documents.filter((paper) => isAsked(paper, { route, maritalStatus: 'married', disability }));

export const isOnlyIfMarried = (paper: DocumentRequirement, route: Route): boolean => !isAsked(paper, { route, maritalStatus: 'single', disability: true });

export const isOnlyWithDisability = (paper: DocumentRequirement, route: Route): boolean => !isAsked(paper, { route, maritalStatus: 'married', disability: false });
