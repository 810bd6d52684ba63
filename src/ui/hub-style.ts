/** This file is the hub's style sheet, kept as a text because the hub is drawn where there are no files. */

export const hubStyle = `
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.hub{max-width:46rem;margin-inline:auto;padding:1rem 1.125rem 2rem}
.soft{color:var(--soft);font-size:.9375rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.5rem}
.languages ul{list-style:none;display:flex;flex-wrap:wrap;gap:.375rem;margin:0 0 1.25rem;padding:0}
.languages a{display:block;padding:.4375rem .8125rem;border-radius:2rem;text-decoration:none;background:var(--card);border:1px solid var(--line);color:var(--ink)}
.languages a:hover{border-color:var(--accent)}
.languages a[aria-current]{background:var(--active-paper);border-color:var(--accent);color:var(--active-ink);font-weight:600}
header{background:var(--active-paper);border-radius:1.25rem;padding:clamp(1.25rem,5vw,2.5rem)}
.district{margin:0;color:var(--active-ink);font-weight:600}
h1{margin:.25rem 0 .5rem;font-size:clamp(1.75rem,6vw,2.5rem);line-height:1.2;text-wrap:balance}
.intro{margin:0 0 1.5rem;font-size:1.125rem;max-width:34rem}
.way{margin:0;display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.125rem}
.way .soft{color:var(--ink)}
.get-help{display:inline-block;background:var(--accent);color:var(--on-accent);font-size:1.3125rem;font-weight:650;text-decoration:none;padding:.875rem 2.25rem;border-radius:3rem;box-shadow:0 2px 0 var(--accent-deep)}
.get-help:hover{background:var(--accent-deep)}
.card{margin-top:1.25rem;background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:1.25rem clamp(1.25rem,5vw,2rem)}
h2{margin:0 0 .75rem;font-size:1.25rem}
summary{cursor:pointer;font-weight:600;padding-block:.375rem}
.schools{list-style:none;margin:0;padding:0}
.schools li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.125rem 1.5rem;padding-block:.625rem;border-top:1px solid var(--line)}
.schools li:first-child{border-top:0}
.schools span{color:var(--soft);white-space:pre-line}
footer{margin-top:1.5rem}
@media (max-width:26rem){.get-help{display:block;width:100%;text-align:center}}
`;
