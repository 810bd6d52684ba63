/** This file lists the Chromebook models of the synthetic district: real names and end-of-support days, invented purchases. */
import type { Random } from '../kernel/random';

export interface Model {
  readonly name: string;
  /** Auto-update expiration, from jay0lee/chromeos-update-directory (Apache-2.0), facts typed over. */
  readonly updatesThrough: string;
  /** The school year's summer in which the district bought them. */
  readonly boughtIn: number;
  readonly sharePercent: number;
  /** A serial number in the maker's fashion. */
  serial(random: Random): string;
}

const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '0123456789';
const BOTH = CAPITALS + DIGITS;

/** Newest first. */
export const MODELS: readonly Model[] = [
  {
    name: 'Dell Chromebook 3120',
    updatesThrough: '2035-06-06',
    boughtIn: 2026,
    sharePercent: 12,
    serial: (random) => random.text(7, BOTH),
  },
  {
    name: 'ASUS Chromebook CR1100CKA',
    updatesThrough: '2031-06-06',
    boughtIn: 2025,
    sharePercent: 20,
    serial: (random) => `S${random.text(1, CAPITALS)}NXCV${random.text(9, BOTH)}`,
  },
  {
    name: 'Lenovo 100e Chromebook Gen 3',
    updatesThrough: '2031-06-02',
    boughtIn: 2024,
    sharePercent: 22,
    serial: (random) => `PF${random.text(6, BOTH)}`,
  },
  {
    name: 'Acer Chromebook 311 (C722/C722T)',
    updatesThrough: '2030-06-02',
    boughtIn: 2023,
    sharePercent: 20,
    serial: (random) => `NXA6UAA001${random.text(7, DIGITS)}${random.text(5, BOTH)}`,
  },
  {
    name: 'HP Chromebook 11 G8 EE',
    updatesThrough: '2029-06-06',
    boughtIn: 2021,
    sharePercent: 18,
    serial: (random) => `5CD1${random.text(6, BOTH)}`,
  },
  {
    name: 'Lenovo 300e Chromebook 2nd Gen MTK',
    updatesThrough: '2027-06-02',
    boughtIn: 2020,
    sharePercent: 8,
    serial: (random) => `LR0${random.text(5, BOTH)}`,
  },
];

/** The model that is past its end of support: all of them are deprovisioned by now. */
export const RETIRED_MODEL: Model = {
  name: 'Dell Chromebook 13 (3380)',
  updatesThrough: '2023-06-02',
  boughtIn: 2018,
  sharePercent: 0,
  serial: (random) => random.text(7, BOTH),
};
