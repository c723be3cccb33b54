/** The personas of a training installation, as the API lists them. */
export async function fetchPersonas(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/personas`, { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`The API answered ${answer.status} when asked for the personas.`);
  return answer.json();
}

/** A table for the terminal that says how to sign in as each persona. */
export function describePersonas(personas) {
  const rows = [['Who', 'Role', 'Sign in as', 'Password'], ...personas.map(({ name, role, login, password }) => [name.en, role, login, password])];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ').trimEnd()}`).join('\n');
}
