// Runs inside nginx (njs). While no API answers, what is keyed by its action is held here and passed on when one is back,
// with the time of receipt that it came with. nginx allows ten inner redirects for a request, two of which each round takes.
import crypto from 'crypto';

const PAUSES_MS = [300, 700, 1500, 3000];
const RETRY_AFTER_SECONDS = 5;
/** Those of which the API issues tickets of arrival. */
const URGENT = ['submit', 'answer-notice'];

function hold(r) {
  const round = Number(r.variables.held_rounds || 0);
  if (round >= PAUSES_MS.length) {
    away(r);
    return;
  }
  r.variables.held_rounds = String(round + 1);
  setTimeout(() => r.internalRedirect('@again'), PAUSES_MS[round]);
}

/** The same ticket that the API issues: whoever tries again with it counts from the first arrival. */
function ticketOf(r) {
  let asked;
  try {
    asked = JSON.parse(r.requestText);
  } catch (error) {
    r.warn(`no ticket for what cannot be read: ${error.name}`);
    return null;
  }
  if (!asked || !asked.action || typeof asked.actionId !== 'string' || !URGENT.includes(asked.action.type)) return null;
  const stamp = r.variables.arrived;
  const proof = crypto.createHmac('sha256', r.variables.edge_token).update([r.variables.request_uri, asked.actionId, asked.action.type, stamp].join('\n')).digest('base64url');
  return `${stamp}.${proof}`;
}

/** The words of the API for itself when it cannot say them. */
function away(r) {
  const carried = r.headersIn['X-Arrival'];
  const ticket = carried || ticketOf(r);
  if (ticket) r.headersOut['X-Arrival'] = ticket;
  r.headersOut['Content-Type'] = 'application/problem+json; charset=utf-8';
  r.headersOut['Cache-Control'] = 'no-store';
  r.headersOut['Retry-After'] = String(RETRY_AFTER_SECONDS);
  r.return(503, JSON.stringify({
    type: 'urn:tirkeu:problem:not-ready', title: 'The service is not ready', status: 503, code: 'not-ready', traceId: r.variables.request_id,
  }));
}

export default { hold, away };
