/** This file draws a page of labels on the screen from the same marks that make the PDF; a click on a label begins there. */
import type { JSX } from 'preact';

import { type Stock, labelPlace, labelsOnPage } from '../../../devices/rules/label-stock';
import { LABELS } from '../wording/labels';
import type { Mark } from './sheets';

function Drawn({ mark }: { readonly mark: Mark }): JSX.Element {
  switch (mark.kind) {
    case 'text':
      return (
        <text x={mark.x} y={mark.y} font-size={mark.size} font-weight={mark.bold ? 700 : 400} textLength={mark.width} lengthAdjust="spacingAndGlyphs">
          {mark.text}
        </text>
      );
    case 'picture':
      return <image x={mark.x} y={mark.y} width={mark.width} height={mark.height} href={mark.png} preserveAspectRatio="none" />;
    case 'line':
      return <line x1={mark.from[0]} y1={mark.from[1]} x2={mark.to[0]} y2={mark.to[1]} stroke="#000" stroke-width={mark.width} />;
    case 'shape':
      return <path d={mark.path} transform={`translate(${mark.x} ${mark.y}) scale(${mark.wide} ${mark.high})`} fill-rule="evenodd" shape-rendering="crispEdges" />;
  }
}

interface PreviewProps {
  readonly stock: Stock;
  readonly marks: readonly Mark[];
  readonly skipped: number;
  readonly begin: (skipped: number) => void;
}

/** The paper is white whatever the screen is. */
export function Preview({ stock, marks, skipped, begin }: PreviewProps): JSX.Element {
  const { page, label, corner } = stock;
  const places = Array.from({ length: labelsOnPage(stock) }, (_, index) => ({ index, ...labelPlace(stock, index) }));
  return (
    <svg class={`paper ${stock.kind}`} viewBox={`0 0 ${page.width} ${page.height}`} role="img" aria-label={LABELS.preview(1, stock.name)}>
      <rect width={page.width} height={page.height} fill="#fff" />
      {places.map(({ index, x, y }) => (
        <rect
          key={index}
          class={index < skipped ? 'used' : 'free'}
          x={x}
          y={y}
          width={label.width}
          height={label.height}
          rx={corner}
          onClick={places.length === 1 ? undefined : () => begin(index)}
        >
          {places.length === 1 ? null : <title>{LABELS.firstFree(index + 1)}</title>}
        </rect>
      ))}
      <g class="ink">
        {marks.map((mark, at) => (
          <Drawn key={at} mark={mark} />
        ))}
      </g>
    </svg>
  );
}
