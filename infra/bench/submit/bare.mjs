import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import { dataSourceOptions } from '@tirkeu/persistence';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The least that a server on Fastify and pg can do for the same requests: it reads the body and the cookie, sends the statements
 * that were recorded of the product, in their order and in their transaction, and answers with the recorded answer. It judges
 * nothing, checks nothing and makes no text.
 *
 * Usage: node bare.mjs URL PORT CONNECTIONS RECORDING
 */
const [url, port, connections, recording] = process.argv.slice(2);
const recorded = JSON.parse(readFileSync(recording, 'utf8'));
const pool = new pg.Pool({ connectionString: url, max: Number(connections), ...dataSourceOptions(url, { poolSize: 1, role: 'app' }).extra });
const server = Fastify();
await server.register(cookie);

async function answer(request, reply) {
  const found = recorded[`${request.method} ${request.url}`];
  if (!found) return reply.code(404).send({});
  const client = await pool.connect();
  try {
    for (const statement of found.statements) await client.query(statement);
    return found.answer;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

server.post('/api/filings/:filingId/actions', answer);
server.get('/api/*', answer);
server.get('/ready', () => ({}));
await server.listen({ port: Number(port), host: '127.0.0.1' });
process.once('SIGTERM', () => void server.close().then(() => pool.end()));
