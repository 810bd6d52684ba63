/** This file tells whether an internet address lies in one of a list of networks: IPv4, single addresses and ranges. */

/** One network: the address' leading bits, and how many of them count. */
export interface Network {
  readonly address: number;
  readonly bits: number;
}

const ADDRESS_BITS = 32;
/** No campus is larger than the largest network that was ever given to one holder; a shorter prefix is a slip that lets everybody in. */
const FEWEST_BITS = 8;

/** Four decimal numbers without leading zeros, which some programs read as octal (RFC 6943, 3.1.1); null for everything else. */
export function ipv4(text: string): number | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return null;
  return parts.reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** Drops the bits that do not count. */
const prefixOf = (address: number, bits: number): number => Math.floor(address / 2 ** (ADDRESS_BITS - bits));

const liesIn = (address: number, network: Network): boolean => prefixOf(address, network.bits) === prefixOf(network.address, network.bits);

const declared = (text: string): Network => {
  const [address = '', bits = ''] = text.split('/');
  return { address: ipv4(address) ?? 0, bits: Number(bits) };
};

/**
 * Addresses that stand for no place on the internet: every home has them too (RFC 1918, RFC 6598, RFC 1122 loopback, RFC 3927 link-local,
 * multicast and above).
 */
const EVERYWHERE: readonly Network[] = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '224.0.0.0/3'].map(declared);

/** `203.0.113.7`, or `203.0.113.0/24` for the range; null for anything else, private addresses among it. */
function networkOf(text: string): Network | null {
  const [first = '', second, ...more] = text.split('/');
  const address = ipv4(first);
  if (address === null || more.length > 0 || (second !== undefined && !/^\d{1,2}$/.test(second))) return null;
  const bits = second === undefined ? ADDRESS_BITS : Number(second);
  if (bits < FEWEST_BITS || bits > ADDRESS_BITS) return null;
  const network = { address, bits };
  return EVERYWHERE.some((one) => liesIn(address, one) || liesIn(one.address, network)) ? null : network;
}

/** Networks with commas or blanks between them; null where one of them cannot be read. */
export function networksOf(text: string): readonly Network[] | null {
  const found = text
    .split(/[,;\s]+/)
    .filter((one) => one !== '')
    .map(networkOf);
  return found.every((one) => one !== null) ? found : null;
}

/** Whether an address lies in one of the networks; a text that is no IPv4 address lies in none. */
export function isWithin(text: string, networks: readonly Network[]): boolean {
  const address = ipv4(text.trim());
  return address !== null && networks.some((network) => liesIn(address, network));
}
