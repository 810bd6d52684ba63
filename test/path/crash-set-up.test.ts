/** These tests cut off set-up at service calls chosen by a seed: it is pressed again, finishes, and has made everything once. */
import { Stage } from './stage';
import { walk } from './walk';

const SEED = 5;
const BOOKS = ['programme', 'staff', 'published', 'techTeam', 'content', 'coaching'] as const;

/** All that set-up makes, as it stands. */
function made(stage: Stage): unknown {
  const { workspace } = stage;
  return {
    files: workspace.drive.all().map(({ name, mimeType, trashed, permissions }) => [name, mimeType, trashed, permissions.map(({ type, role, to, view }) => [type, role, to, view])]),
    forms: workspace.forms.all().map(({ title, items, isPublished, isAcceptingResponses }) => [title, isPublished, isAcceptingResponses, items.map((item) => [item.type, item.title, item.helpText, item.required, item.choices, item.goTo, item.rule])]),
    tabs: BOOKS.map((book) => workspace.workbooks.require(stage.bookId(book)).state.sheets.map((sheet) => [sheet.title, sheet.sheetId, sheet.hidden, sheet.protections.length])),
    settings: stage.rows('programme', 'Settings'),
    team: stage.rows('programme', 'Team'),
    triggers: workspace.scripts.listTriggers().map((trigger) => [trigger.handler, trigger.owner, trigger.when]),
  };
}

/** The ids of the folders that set-up makes, which differ from one district to the next. */
function idsOfFolders(stage: Stage): RegExp {
  const folders = stage.rows('programme', 'Settings').filter((row) => /folder$/.test(String(row['Setting'])));
  return new RegExp(folders.map((row) => String(row['Value'])).join('|'), 'g');
}

/** Choices lead to pages by ids that differ from one form to the next, so only whether they lead somewhere is compared. */
const shape = (stage: Stage): string => JSON.stringify(made(stage), (key, value: unknown) => (key === 'pageBreakId' ? 'a page' : value)).replace(idsOfFolders(stage), 'the folder');

it('set-up that is cut off anywhere finishes when it is pressed again, with everything made once; a second set-up changes nothing', () => {
  const whole = Stage.installed();
  whole.installation.setUp(whole.owner);
  const wanted = shape(whole);
  walk(
    {
      begin: () => Stage.installed(),
      matches: ({ spec }) => spec.functionName === 'rpc',
      act: (stage) => stage.deskSays('desk.setUp', {}, stage.owner),
      then: (stage) => stage.installation.setUp(stage.owner),
      check(stage) {
        expect(shape(stage)).toBe(wanted);
        stage.installation.setUp(stage.owner);
        expect(shape(stage)).toBe(wanted);
      },
      sample: 14,
    },
    SEED,
  );
});
