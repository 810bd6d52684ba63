/** These tests read lists of campus networks, and ask which addresses lie in them. */
import fc from 'fast-check';
import { isWithin, networksOf } from '../../src/base/networks';

const within = (address: string, networks: string): boolean => isWithin(address, networksOf(networks) ?? []);

it('reads single addresses and ranges, with commas or blanks between them', () => {
  expect(networksOf(' 203.0.113.7, 198.51.100.0/24\n192.0.2.128/25;')).toHaveLength(3);
  expect(networksOf('')).toEqual([]);
});

it.each(['203.0.113', '203.0.113.256', '203.0.113.07', '203.0.113.7/33', '203.0.113.7/', '203.0.113.7/24/2', '203.0.113.7/-1', '0x7f.0.0.1', 'campus', '2001:db8::/32', '203.0.113.0-203.0.113.9', '8.0.0.0/7', '0.0.0.0/0'])(
  'refuses %s',
  (text) => expect(networksOf(`198.51.100.4, ${text}`)).toBeNull(),
);

it.each(['10.0.0.0/8', '10.4.0.0/16', '192.168.0.0/16', '172.20.1.1', '100.64.0.0/10', '127.0.0.1', '169.254.1.1', '224.0.0.1', '192.0.0.0/8'])('refuses %s, which every home has too', (text) => expect(networksOf(text)).toBeNull());

it('knows the first and the last address of a range, and those beside it', () => {
  expect(['198.51.100.127', '198.51.100.128', '198.51.100.255', '198.51.101.0'].map((one) => within(one, '198.51.100.128/25'))).toEqual([false, true, true, false]);
  // The bits behind the slash do not count.
  expect(within('198.51.100.200', '198.51.100.131/25')).toBe(true);
  expect(['', 'fe80::1', '::ffff:198.51.100.200', '198.51.100', ' 198.51.100.200 '].map((one) => within(one, '198.51.100.128/25'))).toEqual([false, false, false, false, true]);
});

it('lies in a network exactly if its leading bits are the same', () => {
  const octets = fc.tuple(fc.integer({ min: 11, max: 99 }), fc.nat(255), fc.nat(255), fc.nat(255));
  const bitsOf = (address: readonly number[]): string => address.map((one) => one.toString(2).padStart(8, '0')).join('');
  fc.assert(
    fc.property(octets, octets, fc.integer({ min: 8, max: 32 }), (address, network, bits) => {
      const read = networksOf(`${network.join('.')}/${bits}`);
      expect(read).not.toBeNull();
      expect(isWithin(address.join('.'), read ?? [])).toBe(bitsOf(address).slice(0, bits) === bitsOf(network).slice(0, bits));
    }),
  );
});
