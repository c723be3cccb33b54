import { Server } from 'node:http';

const BUSY_MICROSECONDS = 30_000;
const { emit } = Server.prototype;

function spend(microseconds) {
  const before = process.cpuUsage();
  for (let spent = 0; spent < microseconds;) {
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
}

// Every request costs the process so much time of the processor, as if judging a filing had become expensive.
Server.prototype.emit = function emitLater(event, ...args) {
  if (event === 'request') spend(BUSY_MICROSECONDS);
  return emit.call(this, event, ...args);
};
