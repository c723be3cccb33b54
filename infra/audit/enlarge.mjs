import { generateKeyPairSync, sign } from 'node:crypto';
import { emptyChain } from '@tirkeu/desk';
import { receiptNumber, receiptText } from '@tirkeu/domain';
import { growLog } from '@tirkeu/persistence';
import { momentText } from './moments.mjs';
import { linkHash } from './rewrite.mjs';

const SUBMITTED = ['FilingSubmitted', 'FilingReceivedLate'];
const EVENTS = `
  SELECT stream_kind AS "streamKind", stream_id AS "streamId", version, action_id AS "actionId", type, payload AS event, ${momentText('received_at')} AS "receivedAt"
  FROM event WHERE stream_kind = 'filing' ORDER BY chain, chain_index`;

/** Columns that the events of a copy have of their own; everything else they have from the event that they are copied from. */
const OWN = { stream_id: `g."streamId"`, chain: 'g.chain', chain_index: `g."chainIndex"`, action_id: `g."actionId"`, previous_hash: `g."previousHash"`, hash: 'g.hash' };

async function columnsOf(client, table) {
  const { rows } = await client.query('SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position', [table]);
  return rows.map(({ name }) => name);
}

/** All filings once more in a chain of their own, each link computed anew. */
function copied(events, place) {
  const chain = `copied-${place}`;
  let { hash: previousHash } = emptyChain(chain);
  return events.map((event, index) => {
    const link = { ...event, chain, chainIndex: index + 1, streamId: `${event.streamId}.${place}`, actionId: `${event.actionId}.${place}`, previousHash };
    const hash = linkHash(previousHash, link);
    previousHash = hash;
    return { ...link, hash, source: event.streamId };
  });
}

async function writeEvents(client, links) {
  const columns = await columnsOf(client, 'event');
  await client.query(`
    INSERT INTO event (${columns.join(', ')}) SELECT ${columns.map((name) => OWN[name] ?? `e.${name}`).join(', ')}
    FROM json_to_recordset($1::json) AS g(source text, "streamKind" text, "streamId" text, version integer, chain text, "chainIndex" integer, "actionId" text, "previousHash" text, hash text)
      JOIN event e ON e.stream_kind = g."streamKind" AND e.stream_id = g.source AND e.version = g.version`,
  [JSON.stringify(links.map(({ source, streamKind, streamId, version, chain, chainIndex, actionId, previousHash, hash }) => ({ source, streamKind, streamId, version, chain, chainIndex, actionId, previousHash, hash })))]);
  const last = links.at(-1);
  await client.query('INSERT INTO chain_head (chain, last_index, last_hash) VALUES ($1, $2, $3)', [last.chain, last.chainIndex, last.hash]);
}

async function writeFilings(client, links) {
  const columns = await columnsOf(client, 'filing');
  const heads = new Map(links.map(({ streamId, source, version, hash }) => [streamId, { streamId, source, version, hash }]));
  const own = { id: 'g."streamId"', version: 'g.version', hash: 'g.hash' };
  await client.query(`
    INSERT INTO filing (${columns.join(', ')}) SELECT ${columns.map((name) => own[name] ?? `f.${name}`).join(', ')}
    FROM json_to_recordset($1::json) AS g("streamId" text, source text, version integer, hash text) JOIN filing f ON f.id = g.source`, [JSON.stringify([...heads.values()])]);
}

async function writeReceipts(client, links, { contents, key }) {
  const receipts = links.filter(({ type, source, version }) => SUBMITTED.includes(type) && contents.has(`${source}/${version}`)).map(({ source, streamId, version, chain, chainIndex, hash }) => {
    const content = { ...contents.get(`${source}/${version}`), filingId: streamId, number: receiptNumber(hash), commissionId: chain, record: { entry: chainIndex, hash }, keyId: key.id };
    return { number: content.number, filing_id: streamId, version, content, key_id: key.id, signature: sign(null, Buffer.from(receiptText(content)), key.privateKey).toString('base64url'), source };
  });
  await client.query(`
    INSERT INTO receipt (number, filing_id, version, content, key_id, signature, issued_at)
    SELECT g.number, g.filing_id, g.version, g.content, g.key_id, g.signature, r.issued_at
    FROM json_to_recordset($1::json) AS g(number text, filing_id text, version integer, content jsonb, key_id text, signature text, source text) JOIN receipt r ON r.filing_id = g.source AND r.version = g.version`, [JSON.stringify(receipts)]);
}

/** Copies the filings of a record until it holds so many events, each in a chain that follows and with receipts that prove themselves; the log grows over them. */
export async function enlarge(client, dataSource, { events: wanted, signing }) {
  await client.query('SET session_replication_role = replica');
  const { rows: events } = await client.query(EVENTS);
  const { rows: receipts } = await client.query('SELECT filing_id AS id, version, content FROM receipt');
  const contents = new Map(receipts.map(({ id, version, content }) => [`${id}/${version}`, content]));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = { id: 'copied', privateKey };
  await client.query('INSERT INTO signing_key (id, public_key, since) VALUES ($1, $2, now())', [key.id, publicKey.export({ format: 'jwk' }).x]);
  const { rows: [{ count }] } = await client.query('SELECT count(*)::int AS count FROM event');
  for (let place = 0, made = count; made < wanted; place++, made += events.length) {
    const links = copied(events, place);
    await writeEvents(client, links);
    await writeFilings(client, links);
    await writeReceipts(client, links, { contents, key });
  }
  await client.query('SET session_replication_role = DEFAULT');
  while (await growLog(dataSource, signing) > 0);
}
