// Which way imports may go (docs/architecture.md): base ← sheet ← rules ← workflow ← entry ← program/addon/cards/hub, and people ← devices ← helpdesk ← hub.

/** The rooms in the order in which they may know one another: each only those before it. */
const ROOMS = ['people', 'devices', 'loans', 'dashboard', 'repairs', 'helpdesk', 'coaching', 'home', 'hub', 'upkeep'];
const ANY_ROOM = `(${ROOMS.join('|')})`;
/** Files of a room that are pure: declared tables, rules, and what both are made of. */
const PURE = '(sheet|rules|(damage-|survey-)?answers|categories|forms/[a-z]+|built-forms|results|view)';
/** Where a room's files lie: in the room, or in a part of it that is a room in small. */
const IN_ROOM = `^src/${ANY_ROOM}/((team|learning|mailbox|survey|backup|records|migrations|health)/)?`;
const DEPLOYABLES = '^src/(program|addon|cards|hub)\\.ts$';

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomOrder = ROOMS.slice(0, -1).map((room, at) =>
  never(`${room}-knows-only-earlier-rooms`, 'Rooms stand in one order; a room is handed what a later one knows.', { path: `^src/${room}/` }, { path: `^src/(${ROOMS.slice(at + 1).join('|')})/` }),
);

module.exports = {
  forbidden: [
    never('no-cycles', 'Two files that need each other while they load are one file, or need a third.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    never('no-cycles-of-types', 'In what ships, not even types go round.', { path: '^src/' }, { circular: true }),
    never('no-unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),

    never('base-alone', 'base knows no room, no words and no platform.', { path: '^src/base/' }, { pathNot: '^src/base/' }),
    never('words-on-base', 'words import only base and words.', { path: '^src/words/' }, { pathNot: '^src/(base|words)/' }),
    never('pages-on-contracts', 'What draws pages knows words, the contracts, the lists that rooms’ sheets declare, where things go on a label, and how the text of a card is read.', { path: '^src/ui/' }, { path: '^src/', pathNot: '^src/((base|words|ui)/|[^/]+/(content-)?sheet\\.ts$|devices/rules/label|hub/rules/card-text\\.ts$)' }),
    never('sheets-declare', 'A sheet is a declaration: base, words and the sheets it refers to.', { path: '^src/[^/]+/sheet\\.ts$' }, { path: '^src/', pathNot: '^src/(base/|words/|[^/]+/sheet\\.ts$)' }),
    never('rules-are-pure', 'Rules take rows and today and give verdicts: no workflow, frame, page or platform.', { path: `${IN_ROOM}(${PURE}\\.ts$|rules/)`, pathNot: 'view\\.ts$' }, { path: `^src/(app|google|ui)/|${IN_ROOM}(workflow|entry)|${DEPLOYABLES}` }),
    never('workflow-before-entry', 'A workflow does not know which menu calls it.', { path: `${IN_ROOM}workflow` }, { path: `${IN_ROOM}entry` }),

    ...roomOrder,
    never('hub-reads-what-is-published', 'The hub reads other rooms’ sheets and rules and runs nothing of theirs.', { path: '^src/hub/' }, { path: '^src/(people|devices|loans|repairs|helpdesk|coaching)/(workflow|entry)' }),
    never('frame-knows-sheets', 'app carries every room; only its list of rooms names their entries and workflows.', { path: '^src/app/', pathNot: '^src/app/rooms\\.ts$' }, { path: `^src/${ANY_ROOM}/`, pathNot: `${IN_ROOM}${PURE}\\.ts$` }),

    never('google-is-handed-in', 'Only the deployables and google itself import google; all else is handed a context.', { path: '^src/', pathNot: `^src/google/|${DEPLOYABLES}` }, { path: '^src/google/' }),
    never('store-knows-tables', 'The store knows declared tables and no room and no frame.', { path: '^src/google/store/' }, { path: '^src/', pathNot: '^src/(base|google/store)/' }),
    never('google-runs-nothing', 'google adapts Google to ports; it starts no entry and no workflow.', { path: '^src/google/' }, { path: `^src/${ANY_ROOM}/(workflow|entry)` }),
    never('deployables-last', 'Nobody imports a deployable.', { pathNot: '^(test|tools|build)/' }, { path: DEPLOYABLES }),
    never('addon-carries-no-rights', 'The add-on runs as whoever opens it: it reaches no mail, directory, forms or set-up.', { path: '^src/(addon|cards)\\.ts$' }, { path: '^src/google/(program-context|installer|form-builder|forms|mail|directory|files)\\.ts$', reachable: true }),
    never('hub-holds-nobody', 'The public page reaches no sheet with people in it.', { path: '^src/hub\\.ts$' }, { path: '^src/(people|devices|loans|repairs|helpdesk|coaching)/', reachable: true }),

    never('hub-reads-its-own-words', 'The files beside the hub hold few areas; only its own type of catalogue knows which.', { path: '^src/hub\\.ts$' }, { path: '^src/(google/words|words/(words|all))\\.ts$', reachable: true }),

    never('local-stands-alone', 'The stand-in knows Google, not MyTech.', { path: '^local/' }, { path: '^(src|tools|build|test)/' }),
    never('src-ships', 'What ships imports nothing that stays on the laptop.', { path: '^src/' }, { path: '^(local|tools|build|test)/' }),
    never('build-without-local', 'Building needs no Workspace.', { path: '^build/' }, { path: '^(local|tools|test)/' }),
    never('conformance-asks-google', 'The cases know Google alone, and what the stand-in takes calls to cost.', { path: '^conformance/' }, { path: '^(src|local|tools|build|test)/', pathNot: '^local/kernel/costs\\.ts$' }),
    never('conformance-is-no-product', 'Only tools and tests name the cases.', { path: '^(src|local|build)/' }, { path: '^conformance/' }),
    never('tests-last', 'Nobody imports a test.', { pathNot: '^test/' }, { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/(program|addon|cards|hub|conformance|maps|meta)/' },
    // Types count: a rule that borrows a platform's type knows the platform.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.d.ts', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
