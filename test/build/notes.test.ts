/** These tests hold that tables' notes stay out of scripts, and nothing else does. */
import { withoutNotes } from '../../build/notes';

it('takes notes out of what declares tables, keeps every line where it is, and touches no other source', () => {
  const declared = [
    "const of = defineSheet('A', { key: 'a', note: 'What it is.', hidden: true }, {",
    "  a: text({ header: 'A', note: 'Says \"a, b\", and so on.' }),",
    '  b: text({ header: `B`, note: `In',
    "    ${'two'} lines` }),",
    "});",
    "function add(note: string) { changes.add(of, { note, kind: 'note' }); }",
  ].join('\n');
  const left = withoutNotes('sheet.ts', declared);
  expect(left.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim())).toEqual([
    "const of = defineSheet('A', { key: 'a', hidden: true }, {",
    "a: text({ header: 'A', }),",
    'b: text({ header: `B`,',
    '}),',
    '});',
    "function add(note: string) { changes.add(of, { note, kind: 'note' }); }",
  ]);
  expect(withoutNotes('other.ts', "const a = { note: 'kept' };")).toBe("const a = { note: 'kept' };");
});
