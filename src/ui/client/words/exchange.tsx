/** This file draws the way out and back in for translators: a file saved, a file looked at, and only then used. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import { LANGUAGE_FACTS, type Language } from '../../../words/languages';
import type { WordsStanding } from '../../contracts/words';
import { Press, Trouble } from '../parts';
import type { Changing } from '../use-change';
import { WORDS_PAGE } from '../wording/words';
import { type ReadFile, type ReadRow, changedRows, fileOf, readFile, refusedRows } from './file';
import { type Standing, statusWords } from './standing';

function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function Rows({ title, rows, language, why }: { readonly title: string; readonly rows: readonly ReadRow[]; readonly language: Language; readonly why: boolean }): JSX.Element | null {
  if (rows.length === 0) return null;
  const { tag, direction } = LANGUAGE_FACTS[language];
  return (
    <>
    <h3>{title}</h3>
    <div class="wide preview" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{WORDS_PAGE.place}</th>
            <th scope="col">{WORDS_PAGE.before}</th>
            <th scope="col">{WORDS_PAGE.after}</th>
            {why ? <th scope="col">{WORDS_PAGE.why}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">{row.place}</th>
              <td><span class="text" lang={tag} dir={direction}>{row.now}</span></td>
              <td><span class="text" lang={tag} dir={direction}>{row.text}</span></td>
              {why ? <td>{row.why}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    </>
  );
}

interface ExchangeProps {
  readonly standing: Standing;
  readonly language: Language | '';
  /** Absent on a page that stands by itself, which has nobody to bring texts to. */
  readonly change: Changing | null;
  taken(standing: WordsStanding, said: string): void;
}

export function Exchange({ standing, language, change, taken }: ExchangeProps): JSX.Element {
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<ReadFile | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const lookAt = (text: string): void => {
    const found = readFile(text, standing.english, (one) => standing.texts[one]);
    setRead(found);
    setTrouble(found === null ? WORDS_PAGE.unreadable : null);
  };
  const changed = read === null ? [] : changedRows(read);
  const refused = read === null ? [] : refusedRows(read);
  const agree = (): void => {
    if (change === null || read === null) return;
    const rows = JSON.stringify(changed.map((one) => one.row));
    change.run('import', 'words.import', { language: read.language, rows }, (answer) => {
      setRead(null);
      setPasted('');
      taken(answer, WORDS_PAGE.brought);
    });
  };
  return (
    <section class="card stack" aria-labelledby="file">
      <h2 id="file">{WORDS_PAGE.file}</h2>
      <p class="soft">{WORDS_PAGE.fileLead}</p>
      {language === '' ? (
        <p class="hint">{WORDS_PAGE.chooseLanguage}</p>
      ) : (
        <p>
          <Press kind="plain" label={WORDS_PAGE.save(LANGUAGE_FACTS[language].english)} working="" busy={false} onPress={() => saveFile(`words-${language}.csv`, fileOf(language, standing.english, standing.texts[language], (area) => statusWords(standing, area, language)))} />
        </p>
      )}
      {change === null ? null : (
        <>
          <label>
            <span>{WORDS_PAGE.bring}</span>
            <input type="file" accept=".csv,.tsv,text/csv" onChange={(event) => void event.currentTarget.files?.[0]?.text().then(lookAt)} />
          </label>
          <label>
            <span>{WORDS_PAGE.paste}</span>
            <textarea rows={3} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
          </label>
          {pasted.trim() === '' ? null : <p><Press kind="plain" label={WORDS_PAGE.look} working="" busy={false} onPress={() => lookAt(pasted)} /></p>}
          <Trouble message={trouble ?? change.trouble('import')} />
          {read === null ? null : (
            <div class="stack" role="status">
              <p class="notice">{changed.length + refused.length === 0 ? WORDS_PAGE.nothing : WORDS_PAGE.preview(changed.length, read.rows.length - changed.length - refused.length, refused.length)}</p>
              <Rows title={WORDS_PAGE.refused} rows={refused} language={read.language} why />
              <Rows title={WORDS_PAGE.changes} rows={changed} language={read.language} why={false} />
              {changed.length === 0 ? null : <p><Press label={WORDS_PAGE.agree(changed.length)} working={WORDS_PAGE.agreeing} busy={change.busy === 'import'} blocked={change.busy !== null} onPress={agree} /></p>}
            </div>
          )}
        </>
      )}
    </section>
  );
}
