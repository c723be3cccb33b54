import { startStandIn } from './stand-in.mjs';

const standIn = await startStandIn({ port: Number(process.env.REGISTERS_PORT) });
console.log(`Registers of training answer at ${standIn.url}`);
for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => standIn.stop().then(() => process.exit()));
