/** Licences under which anybody may use, change and hand on what comes with us, with no more than a notice. */
const PERMISSIVE = new Set([
  '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib',
]);

/** Every part of an AND, any part of an OR. Nested brackets do not occur; what is not understood is not permissive. */
export function isPermissive(expression) {
  if (!expression) return false;
  const plain = expression.replace(/^\(|\)$/g, '');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((part) => isPermissive(part));
  return plain.split(' AND ').every((part) => PERMISSIVE.has(part.trim()));
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const isRegistry = (resolved) => resolved === undefined || resolved.startsWith('https://registry.npmjs.org/');
/** Built for another machine; npm leaves it out, and its script with it. */
const isOfOneMachine = ({ optional, os, cpu }) => optional === true && (os !== undefined || cpu !== undefined);

/** What is wrong with one package, in words after its name. */
function faultsOf(path, entry, allowScripts, licences) {
  const name = nameOf(path);
  const faults = [];
  if (!entry.inBundle && !/^sha(?:256|384|512)-/.test(entry.integrity ?? '')) faults.push('has no integrity');
  if (!isRegistry(entry.resolved)) faults.push(`does not come from the registry: ${entry.resolved}`);
  if (entry.hasInstallScript && !(name in allowScripts) && !isOfOneMachine(entry)) faults.push('runs a script when it is installed and is not named in allowScripts of package.json');
  if (!entry.dev && !isPermissive(entry.license) && !licences.some((waiver) => waiver.package === name)) faults.push(`has the licence ${entry.license ?? 'none'}, which is not on the list`);
  return faults.map((fault) => `${name} ${entry.version ?? ''} ${fault}`);
}

export function findFaults(lock, allowScripts, waivers, today) {
  const packages = Object.entries(lock.packages).filter(([path, entry]) => path.includes('node_modules/') && !entry.link);
  const names = new Set(packages.map(([path]) => nameOf(path)));
  return [
    ...packages.flatMap(([path, entry]) => faultsOf(path, entry, allowScripts, waivers.licences)),
    ...waivers.licences.filter((waiver) => !names.has(waiver.package)).map((waiver) => `${waiver.package} has a waiver and is not used`),
    ...waivers.advisories.filter(({ until }) => until < today).map(({ id, until }) => `the waiver of ${id} ended on ${until}`),
  ];
}

export function openAdvisories({ vulnerabilities = {} }, waivers, today) {
  const waived = new Set(waivers.advisories.filter(({ until }) => until >= today).map(({ id }) => id));
  const told = Object.entries(vulnerabilities).filter(([, { severity }]) => ['high', 'critical'].includes(severity));
  return told.flatMap(([name, { severity, via }]) => via.flatMap((cause) => {
    const id = typeof cause === 'string' ? undefined : cause.url?.split('/').at(-1);
    return id === undefined || waived.has(id) ? [] : [`${name}: ${severity}, ${id}`];
  }));
}
