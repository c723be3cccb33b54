import { ACT_STANDINGS, ISSUED_KINDS, type CertificateView, type FilingActView, type FilingActsView, type IssuedPaperView, type LaterAct } from '../issued-views.js';
import { civilDate, instant, personName, words } from './parts.js';
import { choice, formed, list, named, nullable, object, text, type Schema } from './schema.js';

const sha256 = formed<string>({ pattern: '^[0-9a-f]{64}$' });
const number = formed<string>({ pattern: '^[0-9]{16}$' });
const ACT_KINDS = ISSUED_KINDS.filter((kind) => kind !== 'certificate');
const actKind: Schema<FilingActView['kind']> = formed({ enum: ACT_KINDS });

export const issuedPaperAnswer = named('IssuedPaperView', object<IssuedPaperView>({
  number, kind: choice(ISSUED_KINDS), title: words, actNumber: nullable(text), on: nullable(civilDate), commission: words, contest: nullable(words), election: nullable(words),
  recordedAt: instant, zone: text, standing: choice(ACT_STANDINGS), replacedBy: nullable(object<LaterAct>({ title: words, actNumber: nullable(text), on: nullable(civilDate) })),
  persons: list(object<IssuedPaperView['persons'][number]>({ nameKk: personName, nameRu: personName })), registerId: nullable(text), textHash: sha256, files: list(sha256),
}));
export const filingActsAnswer = named('FilingActsView', object<FilingActsView>({
  acts: list(object<FilingActView>({
    which: text, kind: actKind, title: words, actNumber: nullable(text), on: nullable(civilDate), number, textHash: sha256, standing: choice(ACT_STANDINGS),
  })),
  certificates: list(object<CertificateView>({ candidateId: text, nameKk: personName, nameRu: personName, number })),
}));
