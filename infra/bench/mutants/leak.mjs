import { openSync } from 'node:fs';
import { Server } from 'node:http';

const BYTES = 512 * 1024;
const FILES = 4;
const kept = [];
const { emit } = Server.prototype;

// Something of every request stays for ever: memory that is never let go of and files that are never closed.
Server.prototype.emit = function emitAndKeep(event, ...args) {
  if (event === 'request') kept.push(Buffer.alloc(BYTES, 1), ...Array.from({ length: FILES }, () => openSync('/dev/null')));
  return emit.call(this, event, ...args);
};
