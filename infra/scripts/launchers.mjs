import { commandOf, identify, isRunning } from './processes.mjs';

/** The commands above this process that a person typed: `npm start`, and the shell npm puts between. */
export function findLaunchers() {
  const launchers = [];
  let launcher = identify(process.ppid);
  while (launcher && launcher.pid > 1) {
    launchers.push(launcher);
    if (commandOf(launcher.pid)[1] !== '-c') break;
    launcher = identify(launcher.parent);
  }
  return launchers;
}

/**
 * Calls back once when npm, or the shell it put between, has ended without us: npm hands a SIGTERM to its shell alone,
 * and a kill is handed to nobody. A program that was not started by npm may outlive its shell, so nothing is watched.
 */
export function whenAbandoned(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const launchers = findLaunchers();
  const timer = setInterval(() => {
    if (launchers.every(isRunning)) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}
