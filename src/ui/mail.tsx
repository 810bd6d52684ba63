/** This file turns the plain text of a mail into simple HTML that any mail program shows well and a screen reader reads well. */
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

import { LANGUAGE_FACTS, type Language } from '../words/languages';
import { directionOf } from './direction';
import { PLAIN, TONES } from './palette';

export interface MailParts {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  readonly heading?: string;
  /** Plain text: an empty line parts paragraphs, a single line break stays one. */
  readonly text: string;
  /** Whose mail it is, shown on top. */
  readonly district: string;
}

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif";

const paragraphsOf = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

const withBreaks = (paragraph: string): ComponentChildren =>
  paragraph.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]));

/** The address of a form in a paragraph of its own, as our letters have it: not every program makes a link of it, and a phone would show it wider than its screen. */
const FORM_ADDRESS = /^https:\/\/docs\.google\.com\/forms\/[!-~]+$/;

const shown = (paragraph: string): ComponentChildren =>
  FORM_ADDRESS.test(paragraph) ? (
    <a href={paragraph}>{paragraph}</a>
  ) : (
    withBreaks(paragraph)
  );

/** Mail programs drop style sheets, custom properties and logical sides, so each element carries plain styles of its own. */
function Mail({ language, dir, heading, text, district }: MailParts): VNode {
  const side = dir === 'rtl' ? 'right' : 'left';
  const { tag } = LANGUAGE_FACTS[language];
  const type = { fontFamily: FONT, textAlign: side, color: PLAIN.ink };
  return (
    <html lang={tag} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading ?? district}</title>
      </head>
      <body style={{ margin: 0, padding: 0, backgroundColor: PLAIN.page }}>
        <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={{ backgroundColor: PLAIN.page }} lang={tag} dir={dir}>
          <tbody>
            <tr>
              <td align="center" style={{ padding: '24px 12px' }}>
                <table role="presentation" width="100%" cellPadding="0" cellSpacing="0" style={{ maxWidth: '560px' }}>
                  <tbody>
                    <tr>
                      <td
                        align={side}
                        style={{ ...type, padding: '14px 24px', backgroundColor: TONES.active.paper, color: TONES.active.ink, fontSize: '15px', fontWeight: 'bold', borderRadius: '12px 12px 0 0' }}
                      >
                        <bdi>{district}</bdi>
                      </td>
                    </tr>
                    <tr>
                      <td align={side} style={{ ...type, padding: '22px 24px 10px', backgroundColor: PLAIN.card, borderRadius: '0 0 12px 12px' }}>
                        {heading === undefined || heading === '' ? null : (
                          <h1 style={{ ...type, margin: '0 0 16px', fontSize: '21px', lineHeight: '1.3' }}>{heading}</h1>
                        )}
                        {paragraphsOf(text).map((paragraph, index) => (
                          <p key={index} dir={directionOf(paragraph, dir)} style={{ ...type, margin: '0 0 16px', fontSize: '16px', lineHeight: '1.55', wordBreak: 'break-word' }}>
                            {shown(paragraph)}
                          </p>
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

/** The mail as a whole HTML document. Whatever the parts hold is shown as text. */
export const mailHtml = (parts: MailParts): string => `<!DOCTYPE html>\n${renderToString(<Mail {...parts} />)}`;
