/** This file is the line at the foot of the sidebar: how saving stands, the same for every action, and what was typed where it cannot be saved. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { RELEASE } from '../../../base/release';
import type { Server } from '../call';
import { clockTime } from '../moments';
import { Press } from '../parts';
import { SAVING } from '../wording/home';

export type Standing = { readonly how: 'idle' } | { readonly how: 'saving' } | { readonly how: 'saved'; readonly at: number } | { readonly how: 'refused'; readonly message: string; readonly lost: boolean };

export const IDLE: Standing = { how: 'idle' };

/** The same server, telling how each change ends. Several at once count as one: saved when all are, refused when one is. */
export function toldServer(server: Server, tell: (standing: Standing) => void): Server {
  let underWay = 0;
  let refusal: Standing | null = null;
  return {
    call: server.call,
    async change(method, told) {
      if (underWay++ === 0) refusal = null;
      tell({ how: 'saving' });
      const heard = await server.change(method, told);
      underWay -= 1;
      if (!heard.ok) refusal = { how: 'refused', message: heard.message, lost: heard.lost };
      if (underWay === 0) tell(refusal ?? { how: 'saved', at: Date.now() });
      return heard;
    },
  };
}

export function useTold(server: Server): { readonly server: Server; readonly standing: Standing } {
  const [standing, setStanding] = useState<Standing>(IDLE);
  const told = useMemo(() => toldServer(server, setStanding), [server]);
  return { server: told, standing };
}

/** Everything that somebody has typed in this page and not sent, each text once: fields that are in the page, and drafts that are not. */
function typedTexts(drafts: readonly string[]): string {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main textarea:not([readonly]), main input[type="text"]:not(#find)')].map((field) => field.value.trim());
  return [...new Set([...fields, ...drafts.map((draft) => draft.trim())])].filter((text) => text !== '').join('\n\n');
}

/** What was typed, selected and ready to be copied: the page may not reach the clipboard by itself in Google's frame. */
function Kept({ text, close }: { readonly text: string; close(): void }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <>
      <label>
        {SAVING.copyHint}
        <textarea ref={field} rows={5} dir="auto" readOnly value={text} />
      </label>
      <Press label={SAVING.close} working="" kind="plain" busy={false} onPress={close} />
    </>
  );
}

export function SavingLine({ standing, drafts }: { readonly standing: Standing; drafts(): readonly string[] }): JSX.Element {
  const [kept, setKept] = useState<string | null>(null);
  useEffect(() => {
    if (standing.how !== 'refused') setKept(null);
  }, [standing]);
  const { how } = standing;
  return (
    <footer class={how === 'refused' ? 'saving refused' : 'saving'}>
      <p role="status">
        {how === 'saving' ? (
          <>
            <span class="spinner" aria-hidden="true" /> {SAVING.saving}
          </>
        ) : how === 'saved' ? (
          `✓ ${SAVING.savedAt(clockTime(standing.at, standing.at))}`
        ) : how === 'refused' ? (
          `${SAVING.not} ${standing.message}`
        ) : null}
      </p>
      {how === 'idle' ? <small>{SAVING.release(RELEASE)}</small> : null}
      {how === 'refused' && standing.lost && kept === null ? <Press label={SAVING.copy} working="" kind="plain" busy={false} onPress={() => setKept(typedTexts(drafts()))} /> : null}
      {kept === null ? null : <Kept text={kept} close={() => setKept(null)} />}
    </footer>
  );
}
