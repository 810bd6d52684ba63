import { buildAll } from '../build/bundle';

/** The tests run the shipped bundles, so they are written before the first test. */
export default async function globalSetup(): Promise<void> {
  await buildAll();
}
