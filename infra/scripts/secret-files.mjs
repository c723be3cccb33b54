import { readFileSync } from 'node:fs';
import { SettingError } from './settings.mjs';

const SECRETS = /^(?:DATABASE_URL|REDIS_URL|SMTP_URL|TIRKEU_SECRET|TIRKEU_SIGNING_KEY|EDGE_TOKEN|S3_ACCESS_KEY_ID|S3_SECRET_ACCESS_KEY|REGISTER_[A-Z_]+_TOKEN)_FILE$/;

/**
 * Puts secrets that an environment names as files (TIRKEU_SECRET_FILE) in their own place (TIRKEU_SECRET), for this program and
 * those that it starts. They are read once: what the programs are given is the same from start to end.
 */
export function takeSecretFiles(env) {
  for (const [name, path] of Object.entries(env)) {
    if (!path || !SECRETS.test(name)) continue;
    const setting = name.slice(0, -'_FILE'.length);
    if (env[setting]) throw new SettingError(`${setting} and ${name} are both set. Keep one of them.`);
    env[setting] = readSecret(name, path);
    delete env[name];
  }
}

function readSecret(name, path) {
  let text;
  try {
    text = readFileSync(path, 'utf8').trimEnd();
  } catch (error) {
    throw new SettingError(`The file that ${name} names cannot be read (${error.code}).`);
  }
  if (text === '') throw new SettingError(`The file that ${name} names is empty.`);
  return text;
}
