/** These tests hold LanguageApp to what Google documents of it, and to a translation that nobody takes for one. */
import { TRANSLATE_CALLS_PER_DAY } from '../../local/services/language';
import { ROBOT, run, stage } from './script-stage';

const translated = (...args: readonly unknown[]): unknown => run(stage(), 'return LanguageApp.translate(a, b, c);', { args });

describe('LanguageApp.translate', () => {
  it('marks a text with the language it is wanted in and leaves it whole', () => {
    expect(translated('La pantalla está rota', 'es', 'en')).toBe('[en] La pantalla está rota');
    expect(translated('Come in', '', 'zh-CN')).toBe('[zh-CN] Come in');
  });

  it('refuses languages and arguments that it does not know', () => {
    expect(() => translated('Come in', 'en', 'xx')).toThrow('Invalid argument: xx');
    expect(() => translated('Come in', 'martian', 'es')).toThrow('Invalid argument: martian');
    expect(() => translated('Come in', 'en', 7)).toThrow("don't match the method signature for LanguageApp.translate");
  });

  it('translates so often a day and no more', () => {
    const workspace = stage();
    workspace.quotas.use(ROBOT, 'translate', 86_400_000, TRANSLATE_CALLS_PER_DAY - 1);
    run(workspace, "LanguageApp.translate('a', 'en', 'es');");
    expect(() => run(workspace, "LanguageApp.translate('a', 'en', 'es');")).toThrow('Service invoked too many times for one day: translate.');
  });
});
