import pg from 'pg';

/** A connection with the owner's rights. */
export async function openClient(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** The database of this name on the same server. */
export const urlOf = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function onServer(url, work) {
  const client = await openClient(urlOf(url, 'postgres'));
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const hasDatabase = (url, name) => onServer(url, async (client) => (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount > 0);

/** A database like another one, which nobody may be using; what had the name is dropped. */
export const copyDatabase = (url, { from, to }) => onServer(url, async (client) => {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(to)}`);
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(to)} TEMPLATE ${client.escapeIdentifier(from)} STRATEGY FILE_COPY`);
});
export const renameDatabase = (url, { from, to }) => onServer(url, (client) => client.query(`ALTER DATABASE ${client.escapeIdentifier(from)} RENAME TO ${client.escapeIdentifier(to)}`));
