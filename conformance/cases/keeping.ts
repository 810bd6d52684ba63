/** These cases ask what properties and caches keep, and how locks are taken. */
import { below, type Case, type Json } from '../case';
import { NOT_REFUSED, refusal, refused } from '../refusal';

/** What the pages of Google say: 9 kB for a property, 100 kB and 250 characters for the cache, 21,600 seconds. */
const PROPERTY_BYTES = 9 * 1024;
const CACHE_BYTES = 100 * 1024;
const CACHE_KEY = 250;
const CACHE_SECONDS = 21_600;
const LONG_KEY = 8_067;

const STORE_FULL = 'You have exceeded the property storage quota. Please remove some properties and try again.';
const NO_KEY = 'When setting or getting a property value, the property name must not be null or empty.';

export const keepingCases: readonly Case[] = [
  {
    id: 'properties.kept',
    settles: [...below('PropertiesService', 'getScriptProperties getUserProperties Properties.getProperty Properties.setProperty Properties.deleteProperty')],
    question: 'Are properties texts, null where there are none, and do script and user have their own?',
    claims: { missing: null, text: 'á🎒', empty: '', number: '1', user: null, deleted: null },
    run(bench) {
      const [script, user] = [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()];
      bench.later(() => script.deleteProperty('case'));
      const set = (value: unknown): Json => script.setProperty('case', value as string).getProperty('case');
      const missing = script.getProperty('no such property');
      const seen = { missing, text: set('á🎒'), empty: set(''), number: set(1), user: user.getProperty('case') };
      script.deleteProperty('case');
      return { ...seen, deleted: script.getProperty('case') };
    },
  },
  {
    id: 'properties.all',
    settles: below('PropertiesService', 'Properties.getProperties Properties.setProperty Properties.deleteProperty'),
    question: 'Does getProperties give every property as a text, those of the script apart from those of the user, as a copy, and none that was deleted?',
    claims: { script: ['á🎒', '2'], user: false, copy: 'á🎒', deleted: false },
    run(bench) {
      const [script, user] = [PropertiesService.getScriptProperties(), PropertiesService.getUserProperties()];
      for (const [name, value] of [['case', 'á🎒'], ['other case', 2]] as const) {
        bench.later(() => script.deleteProperty(name));
        script.setProperty(name, value as string);
      }
      const all = script.getProperties();
      const seen = { script: [all['case'] ?? null, all['other case'] ?? null], user: 'case' in user.getProperties() };
      all['case'] = 'changed';
      const copy = script.getProperty('case');
      script.deleteProperty('case');
      return { ...seen, copy, deleted: 'case' in script.getProperties() };
    },
  },
  {
    id: 'properties.limits',
    settles: below('PropertiesService', 'Properties.setProperty'),
    question: 'Is a property of more than 9 kB refused, and an empty name, and one of more than 8,066 characters?',
    source: 'Measured in 2023: the 9 kB are not enforced.',
    strict: true,
    claims: { full: NOT_REFUSED, over: refusal(STORE_FULL), noName: refusal(NO_KEY), longName: refusal('Data storage error') },
    run(bench) {
      const script = PropertiesService.getScriptProperties();
      const set = (name: string, value: string): Json => {
        bench.later(() => script.deleteProperty(name));
        return refused(() => script.setProperty(name, value));
      };
      return { full: set('case', 'x'.repeat(PROPERTY_BYTES)), over: set('case', 'x'.repeat(PROPERTY_BYTES + 1)), noName: set('', 'x'), longName: set('k'.repeat(LONG_KEY), 'x') };
    },
  },
  {
    id: 'cache.kept',
    settles: below('CacheService', 'getScriptCache Cache.get Cache.getAll Cache.put Cache.putAll'),
    question: 'Does the cache give texts back at once, null for what is not there, and leave absent keys out?',
    claims: { missing: null, one: 'á🎒', many: { a: '1', b: '2' }, number: '5' },
    run() {
      const cache = CacheService.getScriptCache();
      cache.put('one', 'á🎒');
      cache.put('number', 5 as unknown as string, 60);
      cache.putAll({ a: '1', b: '2' }, 60);
      return { missing: cache.get('no such key'), one: cache.get('one'), many: { ...(cache.getAll(['a', 'b', 'no such key']) as Record<string, string>) }, number: cache.get('number') };
    },
  },
  {
    id: 'cache.limits',
    settles: below('CacheService', 'Cache.put'),
    question: 'Which values, keys and times does the cache refuse?',
    claims: {
      full: NOT_REFUSED,
      over: refusal('Argument too large: value'),
      key: NOT_REFUSED,
      longKey: refusal('Argument too large: key'),
      seconds: NOT_REFUSED,
      tooLong: refusal(`Invalid argument: expirationInSeconds must be between 1 and ${CACHE_SECONDS}`),
      none: refusal(`Invalid argument: expirationInSeconds must be between 1 and ${CACHE_SECONDS}`),
    },
    run() {
      const cache = CacheService.getScriptCache();
      const put = (key: string, value: string, seconds = 60): Json => refused(() => cache.put(key, value, seconds));
      return {
        full: put('k', 'x'.repeat(CACHE_BYTES)),
        over: put('k', 'x'.repeat(CACHE_BYTES + 1)),
        key: put('k'.repeat(CACHE_KEY), 'x'),
        longKey: put('k'.repeat(CACHE_KEY + 1), 'x'),
        seconds: put('k', 'x', CACHE_SECONDS),
        tooLong: put('k', 'x', CACHE_SECONDS + 1),
        none: put('k', 'x', 0),
      };
    },
  },
  {
    id: 'cache.one-too-large',
    settles: below('CacheService', 'Cache.putAll'),
    question: 'Where one of several values is too large for putAll, is any of them kept?',
    source: 'Documented nowhere.',
    strict: true,
    claims: { answer: refusal('Argument too large: value'), small: null },
    run() {
      const cache = CacheService.getScriptCache();
      const small = Utilities.getUuid();
      const answer = refused(() => cache.putAll({ [small]: 'x', large: 'x'.repeat(CACHE_BYTES + 1) }, 60));
      return { answer, small: cache.get(small) };
    },
  },
  {
    id: 'lock.taken',
    settles: below('LockService', 'getScriptLock Lock.tryLock Lock.releaseLock'),
    question: 'Is a free lock taken at once, a second time too, never with a negative time, and may it be let go twice?',
    claims: { negative: false, taken: true, again: true, released: NOT_REFUSED },
    run() {
      const lock = LockService.getScriptLock();
      return { negative: lock.tryLock(-1), taken: lock.tryLock(0), again: lock.tryLock(0), released: refused(() => [lock.releaseLock(), lock.releaseLock()]) };
    },
  },
];
