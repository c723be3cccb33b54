/** Settings from environment variables; the message of an error is for the operator. */
export function readSettings(env) {
  const target = (env.PROBE_TARGET ?? '').replace(/\/+$/, '');
  if (!/^https?:\/\/[^/]+$/.test(target)) throw new Error('PROBE_TARGET is needed: where people find the product, https://tirkeu.example.kz.');
  const probe = env.PROBE_ID ?? '';
  if (!/^[a-z0-9-]{1,40}$/.test(probe)) throw new Error('PROBE_ID is needed: where this probe stands, in small letters, digits and hyphens, for example almaty-1.');
  if (!env.PROBE_DIR) throw new Error('PROBE_DIR is needed: a folder for its key and its readings. Lose neither.');
  const whole = (name, usual, least, most) => {
    const value = env[name] ? Number(env[name]) : usual;
    if (!Number.isInteger(value) || value < least || value > most) throw new Error(`${name} must be a whole number from ${least} to ${most}.`);
    return value;
  };
  const tries = whole('PROBE_TRIES', 3, 1, 5);
  const timeoutMs = whole('PROBE_TIMEOUT_MS', 6_000, 500, 10_000);
  return { target, probe, folder: env.PROBE_DIR, everyMinutes: whole('PROBE_EVERY_MINUTES', 1, 1, 60), tries, timeoutMs, betweenMs: whole('PROBE_BETWEEN_MS', 6_000, 10, 15_000) };
}
