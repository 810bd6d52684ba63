/** These cases time calls of each kind, for the table of what calls cost; what they answer is not compared. */
import { area, type Book, MARK, MIME, put } from '../bench';
import type { Bench } from '../bench';
import type { Case } from '../case';
import { NotAsked } from '../refusal';
import { devicesService, drive, messagesService, values } from '../services';

/** So many calls of each kind: enough for a median, few enough for the quotas of a minute. */
const TIMES = 5;

const times = (run: (at: number) => void): void => {
  for (let at = 0; at < TIMES; at++) run(at);
};

const cost = (id: string, question: string, run: (bench: Bench) => void): Case => ({
  id: `costs.${id}`,
  settles: [],
  question: `How long do ${question} take?`,
  claims: 'timed',
  run(bench) {
    run(bench);
    return 'timed';
  },
});

const read = (book: Book): unknown => values().batchGetByDataFilter({ dataFilters: [{ gridRange: area(0, 1, 0, 1) }], valueRenderOption: 'UNFORMATTED_VALUE' }, book.id);

export const costCases: readonly Case[] = [
  cost('sheets', 'one reading and one write of a cell', (bench) => {
    const book = bench.book(['x']);
    times((at) => {
      bench.timed('sheetsRead', () => read(book));
      bench.timed('sheetsWrite', () => book.write([put([[at]])]));
    });
  }),
  cost('properties', 'reading and writing a property, a cached text and a lock', (bench) => {
    const properties = PropertiesService.getScriptProperties();
    const cache = CacheService.getScriptCache();
    const lock = LockService.getScriptLock();
    bench.later(() => properties.deleteProperty('cost'));
    times((at) => {
      bench.timed('propertiesWrite', () => properties.setProperty('cost', String(at)));
      bench.timed('propertiesRead', () => properties.getProperty('cost'));
      bench.timed('cacheWrite', () => cache.put('cost', String(at), 60));
      bench.timed('cacheRead', () => cache.get('cost'));
      bench.timed('lock', () => lock.tryLock(0));
      lock.releaseLock();
    });
  }),
  cost('session', 'the session, a digest, a page and a translation', (bench) => {
    times(() => {
      bench.timed('sessionCall', () => Session.getActiveUser());
      bench.timed('utilitiesCall', () => Utilities.getUuid());
      bench.timed('htmlCall', () => HtmlService.createHtmlOutput('<p>x</p>'));
      bench.timed('translate', () => LanguageApp.translate('The screen is cracked', 'en', 'es'));
    });
  }),
  cost('forms', 'making, opening, reading and changing a form', (bench) => {
    const made = bench.timed('formCreate', () => FormApp.create('MyTech conformance form'));
    drive().Files.update({ appProperties: MARK }, made.getId());
    bench.later(() => drive().Files.update({ trashed: true }, made.getId()));
    times((at) => {
      const form = bench.timed('formOpen', () => FormApp.openById(made.getId()));
      bench.timed('formRead', () => form.getTitle());
      bench.timed('formChange', () => form.setTitle(`Title ${at}`));
      bench.timed('formResponses', () => form.getResponses());
    });
  }),
  cost('drive', 'calls of the Drive service', (bench) => {
    const { id = '' } = drive().Files.create({ name: 'MyTech conformance file', mimeType: MIME.sheet, parents: [bench.folder], appProperties: MARK });
    times(() => {
      bench.timed('driveCall', () => drive().Files.get(id, { fields: 'id' }));
      bench.timed('driveCall', () => drive().Files.list({ q: `'${bench.folder}' in parents`, pageSize: 1, fields: 'files(id)' }));
    });
  }),
  cost('triggers', 'making and listing triggers', (bench) => {
    times(() => bench.timed('triggerCall', () => ScriptApp.getProjectTriggers()));
    const trigger = bench.timed('triggerCall', () => ScriptApp.newTrigger('nothing_').timeBased().everyHours(12).create());
    bench.later(() => ScriptApp.deleteTrigger(trigger));
  }),
  cost('mail', 'asking for the mail quota and looking into a mailbox', (bench) => {
    const messages = messagesService();
    times(() => {
      bench.timed('mailQuota', () => MailApp.getRemainingDailyQuota());
      bench.timed('gmailList', () => messages.list('me', { q: 'in:drafts to:nobody@mytech.invalid', maxResults: 1 }));
    });
    bench.timed('mailSend', () => MailApp.sendEmail({ to: Session.getEffectiveUser().getEmail(), subject: 'MyTech conformance', body: 'Throw it away.' }));
  }),
  cost('cards', 'putting cards together', (bench) => {
    times(() =>
      bench.timed('free', () =>
        CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('Title')).addSection(CardService.newCardSection().addWidget(CardService.newTextParagraph().setText('Words'))).build(),
      ),
    );
  }),
  cost('directory', 'pages of devices', (bench) => {
    const devices = devicesService();
    try {
      devices.list('my_customer', { maxResults: 1 });
    } catch (error) {
      if ((error as { details?: { code?: unknown } }).details?.code === 403) throw new NotAsked('This account has no admin role for it, or the Admin SDK is switched off.');
      throw error;
    }
    bench.timed('directoryListFull', () => devices.list('my_customer', { maxResults: 100, projection: 'FULL' }));
    times(() => bench.timed('directoryListBasic', () => devices.list('my_customer', { maxResults: 100, projection: 'BASIC' })));
  }),
];
