/** These tests hold PropertiesService to Google's limits and words. */
import { OPERATIONS_PER_DAY } from '../../local/services/properties';
import { STORE_SIZE_BYTES, VALUE_SIZE_BYTES } from '../../local/services/properties/store';
import { push, run, specOf, stage, TEACHER } from './script-stage';

const script = (body: string): string => `const p = PropertiesService.getScriptProperties(); ${body}`;

describe('script properties', () => {
  it('are texts that outlive an execution, and null where there is none', () => {
    const workspace = stage();
    run(workspace, script("p.setProperty('n', 5).setProperty('yes', true).setProperty('text', 'x'); p.deleteProperty('text');"));
    expect(run(workspace, script("return [p.getProperty('n'), p.getProperty('yes'), p.getProperty('text')];"))).toEqual(['5', 'true', null]);
  });

  it('belong to one project', () => {
    const workspace = stage();
    run(workspace, script("p.setProperty('a', '1');"));
    const other = workspace.scripts.createProject({ name: 'other', owner: TEACHER });
    workspace.scripts.push(other.id, push(workspace, `function main() { ${script("return p.getProperty('a');")} }`).files);
    expect(workspace.run(specOf(workspace, other)).value).toBeNull();
  });

  it('refuse empty keys, no values, and what is not a text', () => {
    const workspace = stage();
    expect(() => run(workspace, script("p.getProperty('');"))).toThrow('Exception: When setting or getting a property value, the property name must not be null or empty.');
    expect(() => run(workspace, script("p.setProperty('a', null);"))).toThrow(
      "Exception: The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
    expect(() => run(workspace, script("p.setProperty('a', { b: 1 });"))).toThrow("don't match the method signature");
    expect(() => run(workspace, script("p.setProperty('k'.repeat(8067), '1');"))).toThrow('Exception: Data storage error');
  });

  it('hold nine kilobytes each and five hundred together', () => {
    const workspace = stage();
    const full = 'Exception: You have exceeded the property storage quota. Please remove some properties and try again.';
    run(workspace, script(`p.setProperty('a', 'x'.repeat(${VALUE_SIZE_BYTES}));`));
    expect(() => run(workspace, script(`p.setProperty('b', 'é'.repeat(${VALUE_SIZE_BYTES / 2 + 1}));`))).toThrow(full);
    expect(() => run(workspace, script(`for (let i = 0; i < ${STORE_SIZE_BYTES / VALUE_SIZE_BYTES}; i++) p.setProperty('k' + i, 'x'.repeat(${VALUE_SIZE_BYTES}));`))).toThrow(full);
    expect(run(workspace, script("return p.getProperty('b');"))).toBeNull();
  });

  it('are read and written so often a day, and again a day later', () => {
    const workspace = stage();
    workspace.quotas.use('robot@school.example', 'properties', 24 * 3600_000, OPERATIONS_PER_DAY);
    expect(() => run(workspace, script("p.getProperty('a');"))).toThrow('Exception: Service invoked too many times for one day: properties.');
    workspace.clock.advance(25 * 3600_000);
    expect(run(workspace, script("return p.getProperty('a');"))).toBeNull();
  });

  it('survive saving and loading', () => {
    const workspace = stage();
    run(workspace, script("p.setProperty('a', '1');"));
    const saved: unknown = JSON.parse(JSON.stringify(workspace.scripts.save()));
    const again = stage();
    again.scripts.load(saved);
    expect(run(again, script("return p.getProperty('a');"))).toBe('1');
  });
});
