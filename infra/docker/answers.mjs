// Ends with 0 when an address answers with a success within two seconds: the health check of a container.
try {
  const answer = await fetch(process.argv[2], { signal: AbortSignal.timeout(2_000) });
  process.exit(answer.ok ? 0 : 1);
} catch {
  process.exit(1);
}
