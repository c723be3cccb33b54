import { readFileSync } from 'node:fs';

/** Settings that hold a secret. Each may be given as a file instead, by its name with `_FILE` at the end. */
const SECRETS = /^(?:DATABASE_URL|MIGRATION_DATABASE_URL|REDIS_URL|SMTP_URL|TIRKEU_SECRET|TIRKEU_SIGNING_KEY|EDGE_TOKEN|S3_ACCESS_KEY_ID|S3_SECRET_ACCESS_KEY|REGISTER_[A-Z_]+_TOKEN|OIDC_[A-Z0-9]+_CLIENT_SECRET)_FILE$/;

/** A secret that cannot be read from its file, or that is given twice. The message is one complete line for the operator and holds no secret. */
export class SecretFileError extends Error {
  override name = 'SecretFileError';
}

/**
 * The environment with secrets read from the files that it names: TIRKEU_SECRET_FILE=/run/secrets/secret stands for TIRKEU_SECRET.
 * White space at the end of a file does not count.
 *
 * @throws SecretFileError when a file cannot be read or is empty, or when a secret is given both ways
 */
export function withSecretFiles(env: NodeJS.ProcessEnv, read: (path: string) => string = (path) => readFileSync(path, 'utf8')): NodeJS.ProcessEnv {
  const found = Object.entries(env).flatMap(([name, path]): readonly (readonly [string, string])[] => {
    if (!path || !SECRETS.test(name)) return [];
    const setting = name.slice(0, -'_FILE'.length);
    if (env[setting]) throw new SecretFileError(`${setting} and ${name} are both set. Keep one of them.`);
    return [[setting, readSecret(name, path, read)]];
  });
  return { ...env, ...Object.fromEntries(found) };
}

function readSecret(name: string, path: string, read: (path: string) => string): string {
  let text: string;
  try {
    text = read(path).trimEnd();
  } catch (error) {
    throw new SecretFileError(`The file that ${name} names cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}).`);
  }
  if (text === '') throw new SecretFileError(`The file that ${name} names is empty.`);
  return text;
}
