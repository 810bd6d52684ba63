/** This file is how the wallboard looks: letters that grow with the screen, and a word beside every colour. */
export const WALLBOARD_STYLE = `
.wall{padding:2vw;font-size:clamp(16px,1.35vw,34px);max-width:none}
.wall h1{font-size:2em;margin:0}.wall h2{font-size:1.2em;margin:0 0 .5em}
.numbers{display:grid;grid-template-columns:repeat(4,1fr);gap:1vw;margin:1.2vw 0}
.numbers>div{border-radius:.6em;padding:.6em .9em;background:var(--card);border:1px solid var(--line)}
.numbers dt{font-size:1em}.numbers dd{margin:0;font-size:3.2em;line-height:1.1;font-weight:700;font-variant-numeric:tabular-nums}
.wall .bad{background:var(--bad-paper);color:var(--bad-ink)}.wall .waiting{background:var(--waiting-paper);color:var(--waiting-ink)}
.wall .good{background:var(--good-paper);color:var(--good-ink)}.wall .fresh{background:var(--fresh-paper);color:var(--fresh-ink)}
.wall .beside{display:grid;grid-template-columns:1fr 2fr;gap:2vw;align-items:start}
.wall table{width:100%;border-collapse:collapse}.wall th,.wall td{text-align:left;padding:.35em .4em;border-bottom:1px solid var(--line);font-weight:400}
.wall td .bad{padding:.1em .5em;border-radius:.4em}
.schools{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(15em,1fr));gap:.6em}
.schools li{padding:.5em .8em;border-radius:.5em;display:flex;flex-direction:column}
@media(max-width:800px){.numbers{grid-template-columns:1fr 1fr}.wall .beside{grid-template-columns:1fr}}
`;
