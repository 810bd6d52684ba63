/** This file lets families answer how content they were, by the link in their mail, and a lead follow up where one was not. */
import { prefilledAnswers, readAddress } from '../../local/services/forms/links';
import { LANGUAGES, LANGUAGE_FACTS, type Language } from '../../src/words/languages';
import type { SCORES } from '../../src/helpdesk/forms/survey';
import { words } from '../../src/words/words';
import { DISCONTENT } from '../sentences';
import type { Act, Told } from './told';

/** How content they were, one after the other; who is not listed does not answer. */
const SAID: readonly ((typeof SCORES)[number] | null)[] = [2, 5, null, 4, 5, 3, null, 5, 1, 4, 5, null, 5, 4];

export class Contentment {
  #read = 0;
  #asked = 0;

  constructor(private readonly told: Told) {}

  /** On so many evenings families look at their mail. */
  evenings(moments: readonly number[]): readonly Act[] {
    return moments.map((atMs) => ({ atMs, run: () => this.#evening() }));
  }

  #evening(): void {
    const { installation } = this.told;
    const { sent } = installation.workspace.mail;
    const kept = JSON.parse(installation.property('survey form open') ?? 'null') as { readonly formId: string; readonly items: Readonly<Record<string, number>> } | null;
    if (kept === null) return;
    const form = installation.workspace.forms.require(kept.formId);
    for (const mail of sent.slice(this.#read)) {
      const link = /https:\S+/.exec(mail.body)?.[0];
      const address = link === undefined ? null : readAddress(link);
      if (address === null || address.publishedId !== form.publishedId) continue;
      const score = SAID[this.#asked++ % SAID.length] ?? null;
      if (score === null) continue;
      const answers = new Map(prefilledAnswers(form, address));
      const language = this.#languageOf(String(answers.get(kept.items['language'] ?? 0) ?? ''));
      const give = (key: string, text: string): void => {
        const item = kept.items[`${language}.${key}`];
        if (item !== undefined) answers.set(item, text);
      };
      give('score', words(language).survey.scores[score]);
      if (score <= 2) give('reason', DISCONTENT[language]);
      const taken = installation.workspace.forms.submit(kept.formId, { respondent: null, answers });
      if (!taken.ok) throw new Error(`The survey was refused: ${taken.message}`);
    }
    this.#read = sent.length;
  }

  #languageOf(own: string): Language {
    return LANGUAGES.find((one) => LANGUAGE_FACTS[one].own === own) ?? 'en';
  }

  /** Whoever is asked to follow up has talked to all but the last of them. */
  followUp(): void {
    const { installation, district, book } = this.told;
    const lead = district.cast.lead.email;
    const low = installation.desk('surveys.low', {}, lead);
    if (!low.ok) throw new Error(low.message);
    const open = [...low.value.open].sort((a, b) => (a.answeredAt ?? 0) - (b.answeredAt ?? 0));
    for (const { survey } of open.slice(0, -1)) {
      const done = installation.desk('surveys.done', { click: book.click(), survey, outcome: 'Called the family and said sorry for the wait. The loaner now comes the same day.' }, lead);
      if (!done.ok) throw new Error(done.message);
    }
  }
}
