import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOME = dirname(fileURLToPath(import.meta.url));

/** What the template is filled in with where nothing else is said: one machine, plain HTTP behind somebody who ends TLS. */
const DEFAULTS = {
  EDGE_HOME: HOME, EDGE_MODULES: '/usr/lib/nginx/modules', EDGE_MIME_TYPES: '/etc/nginx/mime.types', EDGE_RUN: '/run/tirkeu-edge', EDGE_ACCESS_LOG: '/dev/stdout',
  EDGE_LISTEN: '8080', EDGE_SCHEME: '$scheme', EDGE_TLS: '', EDGE_RATE: '50', EDGE_BURST: '400',
};

/**
 * The configuration of nginx as text.
 *
 * @param values by name as in the template; `EDGE_API_SERVERS` and `EDGE_TOKEN` are needed
 * @throws Error that names what the template asks for and nobody has given
 */
export function renderEdge(values) {
  const given = { ...DEFAULTS, ...values };
  return readFileSync(new URL('nginx.conf.template', import.meta.url), 'utf8').replace(/\$\{([A-Z_]+)\}/g, (_, name) => {
    if (given[name] === undefined) throw new Error(`${name} is needed by the configuration of the edge proxy.`);
    return given[name];
  });
}

/** The lines of `EDGE_API_SERVERS`. An API that fails is asked again with the next request: it restarts within seconds. */
export const apiServers = (addresses) => addresses.map((address) => `server ${address} max_fails=0;`).join(' ');
