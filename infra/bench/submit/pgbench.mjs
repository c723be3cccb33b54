import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataSourceOptions } from '@tirkeu/persistence';
import { runProgram } from '../../scripts/run-program.mjs';
import { openClient } from '../databases.mjs';

const FIRST_OF_ALL = 1;
const shapeOf = ({ statements }) => statements.map(({ text }) => text).join(';\n');

/**
 * The requests as most of them are, for a script of pgbench is one text: without what a few ask for besides, as the first of a process
 * do, and without those that are another kind altogether.
 */
function mostAlike(recorded) {
  const byShape = Map.groupBy ? Map.groupBy(recorded, shapeOf) : recorded.reduce((groups, one) => groups.set(shapeOf(one), [...(groups.get(shapeOf(one)) ?? []), one]), new Map());
  const [common] = [...byShape.values()].reduce((most, each) => (each.length > most.length ? each : most));
  const texts = new Set(common.statements.map(({ text }) => text));
  const shape = shapeOf(common);
  return recorded.map((one) => ({ ...one, statements: one.statements.filter(({ text }) => texts.has(text)) })).filter((one) => shapeOf(one) === shape);
}

/** The statements as pgbench wants them: a variable for each value. Values that are never there are written out. */
function scriptOf(statements, table, fixed) {
  let number = 0;
  const variables = [];
  const lines = statements.map(({ text, values }) => {
    const own = values.map((value) => {
      const name = `v${number++}`;
      if (value === null) return 'NULL';
      variables.push(name);
      return `:${name}`;
    });
    return `${text.replaceAll(/\$(\d+)/gu, (_, place) => own[Number(place) - 1]).trim()};`;
  });
  const fetch = `SELECT ${variables.join(', ')} FROM ${table} WHERE n = :n \\gset`;
  return ['\\set j :j + 1', fixed ? '\\set n 0' : '\\set n :base + :client_id * :each + :j', ...(variables.length > 0 ? [fetch] : []), ...lines].join('\n');
}

const valuesOf = ({ statements }) => statements.flatMap(({ values }) => values);

/**
 * Puts what was recorded into a table of its own and writes a script that plays it: one row for each transaction, fetched first, then
 * the statements as they were recorded. With one recorded request, every transaction plays that. Returns how many can be played.
 */
export async function preparePgbench({ url, folder, name, recorded }) {
  const alike = mostAlike(recorded);
  const columns = valuesOf(alike[0]).map((_, place) => `v${place}`);
  const client = await openClient(url);
  try {
    await client.query(`CREATE UNLOGGED TABLE ${name} (n integer PRIMARY KEY, ${columns.map((column) => `${column} text`).join(', ')})`);
    for (const [place, one] of alike.entries()) {
      await client.query(`INSERT INTO ${name} VALUES (${place}, ${columns.map((_, column) => `$${column + 1}`).join(', ')})`, valuesOf(one));
    }
    await client.query(`ANALYZE ${name}`);
    await client.query(`GRANT SELECT ON ${name} TO PUBLIC`);
  } finally {
    await client.end();
  }
  const script = join(folder, `${name}.sql`);
  writeFileSync(script, `${scriptOf(alike[0].statements, name, alike.length === 1)}\n`);
  return { script, transactions: alike.length, leftOut: recorded.length - alike.length };
}

/** Milliseconds of every transaction from the logs of a run, without the first of each client, which prepares the statements. */
function latenciesOf(folder, prefix) {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${prefix}.`));
  const seen = new Set();
  return files.flatMap((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    rmSync(join(folder, file));
    return lines.flatMap((line) => {
      const [client, , microseconds] = line.split(' ');
      const isFirst = !seen.has(client);
      seen.add(client);
      return isFirst ? [] : [Number(microseconds) / 1000];
    });
  });
}

/** Plays so many transactions for each of so many clients. Throughput is that of clients who are never idle: clients by mean latency. */
export async function runPgbench({ pgbench, url, folder, script, clients, each, base }) {
  const prefix = 'pgbench-log';
  const { options } = dataSourceOptions(url, { poolSize: 1, role: 'app' }).extra;
  const { code, output } = await runProgram(pgbench.command, [
    '--no-vacuum', '--protocol=prepared', `--client=${clients}`, '--jobs=1', `--transactions=${each}`, '--log', `--log-prefix=${prefix}`,
    '-D', `base=${base}`, '-D', `each=${each}`, '-D', `j=${-FIRST_OF_ALL}`, '--file', script, url,
  ], { cwd: folder, env: { ...pgbench.env, PGOPTIONS: options }, quiet: true });
  if (code !== 0) throw new Error(`pgbench ended with ${code}:\n${output.trim().split('\n').slice(-8).join('\n')}`);
  const latencies = latenciesOf(folder, prefix);
  const mean = latencies.reduce((sum, ms) => sum + ms, 0) / latencies.length;
  return { latencies, perSecond: (clients * 1000) / mean };
}
