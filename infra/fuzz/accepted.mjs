const isAccepted = (key) => /^valid [23]/u.test(key);

/** How often each operation did what it was validly asked, by name, the least often first. */
export const acceptedOf = (operations, statuses) =>
  operations.filter(({ id }) => statuses[id]).map(({ id }) => {
    const counts = Object.entries(statuses[id]).filter(([key]) => key.startsWith('valid '));
    const sum = (entries) => entries.reduce((total, [, count]) => total + count, 0);
    return { operation: id, accepted: sum(counts.filter(([key]) => isAccepted(key))), of: sum(counts), statuses: Object.fromEntries(counts.map(([key, count]) => [key.slice('valid '.length), count])) };
  }).sort((one, other) => one.accepted - other.accepted);
