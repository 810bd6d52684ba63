/** These tests hold CacheService to its limits, and to what it promises least: that anything is still there. */
import { KEY_LENGTH, VALUE_SIZE_BYTES } from '../../local/services/cache';
import { ITEMS_KEPT_WHEN_FULL, ITEMS_PER_CACHE } from '../../local/services/cache/store';
import { run, stage } from './script-stage';

const cached = (body: string): string => `const cache = CacheService.getScriptCache(); ${body}`;

describe('the script cache', () => {
  it('keeps texts for other executions, and null is nothing', () => {
    const workspace = stage();
    run(workspace, cached("cache.put('a', 1); cache.put('b', '2', 60);"));
    expect(run(workspace, cached("return [cache.get('a'), cache.get('b'), cache.get('c')];"))).toEqual(['1', '2', null]);
  });

  it('forgets by the virtual clock, after ten minutes unless told otherwise', () => {
    const workspace = stage();
    run(workspace, cached("cache.put('short', 'x', 1); cache.put('plain', 'x'); cache.put('long', 'x', 21600);"));
    workspace.clock.advance(599_000);
    expect(run(workspace, cached("return [cache.get('short'), cache.get('long')];"))).toEqual([null, 'x']);
    workspace.clock.advance(2_000);
    expect(run(workspace, cached("return [cache.get('plain'), cache.get('long')];"))).toEqual([null, 'x']);
  });

  it('may be gone at any moment', () => {
    const workspace = stage();
    run(workspace, cached("cache.put('a', 'x');"));
    workspace.caches.clear();
    expect(run(workspace, cached("return cache.get('a');"))).toBeNull();
  });

  it('refuses long keys, large values, and times it does not offer', () => {
    const workspace = stage();
    run(workspace, cached(`cache.put('k'.repeat(${KEY_LENGTH}), 'x'.repeat(${VALUE_SIZE_BYTES}));`));
    expect(() => run(workspace, cached(`cache.put('k'.repeat(${KEY_LENGTH + 1}), 'x');`))).toThrow('Exception: Argument too large: key');
    expect(() => run(workspace, cached(`cache.put('k', 'x'.repeat(${VALUE_SIZE_BYTES + 1}));`))).toThrow('Exception: Argument too large: value');
    expect(() => run(workspace, cached("cache.put('k', 'x', 21601);"))).toThrow('between 1 and 21600');
    expect(() => run(workspace, cached("cache.put('k', 'x', 0);"))).toThrow('between 1 and 21600');
    expect(() => run(workspace, cached("cache.put('k', null);"))).toThrow("(String,null,number) don't match the method signature for CacheService.Cache.put");
  });

  it('holds a thousand items and then keeps those that expire last', () => {
    const workspace = stage();
    run(workspace, cached(`cache.put('first', 'x', 60); for (let i = 0; i < ${ITEMS_PER_CACHE - 1}; i++) cache.put('k' + i, 'x', 600); cache.put('last', 'x', 600);`));
    expect(run(workspace, cached("return [cache.get('first'), cache.get('last')];"))).toEqual([null, 'x']);
    const left = run(workspace, cached(`let left = 0; for (let i = 0; i < ${ITEMS_PER_CACHE}; i++) if (cache.get('k' + i) !== null) left++; return left;`));
    expect(left).toBe(ITEMS_KEPT_WHEN_FULL - 1);
  });
});
