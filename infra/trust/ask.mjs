import { writeFileSync } from 'node:fs';
import { runMatrix } from './matrix.mjs';
import { openWorld } from './world.mjs';

// Its arguments: where to write what was found, a folder for files, and what to ask for alone.
const [, , result, folder, only = ''] = process.argv;
const world = await openWorld(folder);
try {
  const found = await runMatrix(world, { only });
  const { user, system } = process.cpuUsage();
  writeFileSync(result, JSON.stringify({ ...found, processorSeconds: (user + system) / 1e6 }));
} finally {
  await world.close();
}
process.exit(0);
