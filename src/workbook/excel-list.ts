// Addresses and names as a sentence lists them.

/** As many addresses as a sentence bears. */
const MOST_NAMED = 6;

export function addressList(addresses: readonly string[]): string {
  const named = addresses.slice(0, MOST_NAMED).join(', ');
  return addresses.length > MOST_NAMED ? `${named} … (${addresses.length})` : named;
}
