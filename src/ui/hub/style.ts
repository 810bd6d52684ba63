/** This file is the hub's style sheet, kept as a text because the hub is drawn where there are no files. */

export const hubStyle = `
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic","Noto Sans SC",sans-serif}
.hub{max-width:46rem;margin-inline:auto;padding:.75rem 1rem 2rem;overflow-wrap:anywhere}
.soft{color:var(--soft);font-size:.9375rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:.5rem}
main:focus{outline:0}
.sheet{position:absolute}
.pic{flex:none;width:1.75rem;height:1.75rem;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round;color:var(--accent)}
.soft-shape{fill:var(--active-paper);stroke:none}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.skip{position:absolute;top:-10rem;background:var(--card);padding:.75rem 1rem;z-index:1}
.skip:focus{top:.5rem}
.top{display:grid;grid-template-columns:minmax(0,1fr);gap:.5rem;margin-bottom:1rem}
.home{display:flex;align-items:center;gap:.625rem;min-height:2.75rem;color:var(--ink);font-weight:650;text-decoration:none}
.home small{display:block;font-weight:400;color:var(--accent);line-height:1.2;text-decoration:underline}
.search{display:flex;gap:.375rem;min-width:0}
.search input,.field input{font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:.75rem;padding:.5rem .875rem;min-height:2.75rem;width:100%;min-width:0}
.search button{flex:none;width:3rem;border:0;border-radius:.75rem;background:var(--accent);color:var(--on-accent);cursor:pointer}
.search .pic{color:inherit;vertical-align:middle}
.languages details{background:var(--card);border:1px solid var(--line);border-radius:.75rem}
.languages summary{display:flex;align-items:center;gap:.5rem;min-height:2.75rem;padding:.25rem .875rem;cursor:pointer;list-style:none}
.languages summary::-webkit-details-marker{display:none}
.languages summary::after{content:"";flex:none;width:.5rem;height:.5rem;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg) translateY(-.125rem);margin-inline-start:auto}
.languages .pic{width:1.375rem;height:1.375rem}
.languages strong{white-space:nowrap}
.others{color:var(--soft);white-space:nowrap;overflow:hidden;text-overflow:ellipsis;font-size:.9375rem;min-width:0}
[open]>summary .others{visibility:hidden}
.languages ul{list-style:none;display:flex;flex-wrap:wrap;gap:.375rem;margin:0;padding:.25rem .75rem .75rem}
.languages li a{display:flex;align-items:center;min-height:2.75rem;padding:.25rem .875rem;border-radius:2rem;text-decoration:none;border:1px solid var(--line);color:var(--ink)}
.languages a:hover{border-color:var(--accent)}
.languages a[aria-current]{background:var(--active-paper);border-color:var(--accent);color:var(--active-ink);font-weight:600}
h1{margin:.25rem 0 .5rem;font-size:clamp(1.625rem,6vw,2.25rem);line-height:1.2;text-wrap:balance}
h2{margin:0 0 .5rem;font-size:1.25rem;line-height:1.3}
main p{margin:.375rem 0 .75rem}
.intro{font-size:1.0625rem;max-width:34rem}
section{margin-top:1.25rem;background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:1.125rem clamp(1rem,5vw,1.75rem)}
section>ul:last-child,section>:last-child,article>:last-child,form>:last-child{margin-bottom:0}
.banner{background:var(--waiting-paper);border-color:transparent;color:var(--waiting-ink)}
.banner .pic,.banner .soft,.banner a{color:inherit}
.banner .soft-shape{fill:var(--card)}
ul.tiles,ul.rows,ul.schools,ul.problems{list-style:none;margin:0 0 1rem;padding:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.25rem,1fr));gap:.625rem}
.tiles.three{grid-template-columns:repeat(3,minmax(0,1fr))}
.tile{display:flex;flex-direction:column;gap:.375rem;height:100%;min-height:5.5rem;padding:.75rem;background:var(--page);border:1px solid var(--line);border-radius:1rem;color:var(--ink);text-decoration:none;line-height:1.3;font-weight:550}
.tile:hover,.rows a:hover,.row-link:hover{border-color:var(--accent)}
.tile .pic{width:2.25rem;height:2.25rem}
.rows li+li{margin-top:.5rem}
.rows a,.row-link{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.5rem .875rem;background:var(--card);border:1px solid var(--line);border-radius:.875rem;color:var(--ink);text-decoration:none;font-weight:550}
section .rows a,section .row-link{background:var(--page)}
.wide{margin-top:1.25rem}
.way{display:flex;flex-wrap:wrap;align-items:center;gap:.625rem 1rem;margin:1.125rem 0 .25rem}
.button{display:inline-block;font:inherit;background:var(--accent);color:var(--on-accent);border:0;font-size:1.1875rem;font-weight:650;text-decoration:none;text-align:center;padding:.75rem 1.75rem;border-radius:3rem;cursor:pointer}
.button:hover{background:var(--accent-deep)}
.quiet .button{background:var(--card);color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
.steps,.dots{margin:0;padding:0;list-style:none;counter-reset:step}
.steps li{counter-increment:step;position:relative;padding:.5rem 0;padding-inline-start:3rem;min-height:2.75rem}
.steps li::before{content:counter(step);position:absolute;inset-inline-start:0;top:.4375rem;width:2rem;height:2rem;border-radius:50%;background:var(--active-paper);color:var(--active-ink);font-weight:650;text-align:center;line-height:2rem}
.dots li{position:relative;padding:.25rem 0;padding-inline-start:1.5rem}
.dots li::before{content:"";position:absolute;inset-inline-start:.25rem;top:.9375rem;width:.4375rem;height:.4375rem;border-radius:50%;background:var(--accent)}
.steps li,.dots li,.lines{white-space:pre-line}
article{margin-top:.875rem;background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:1.125rem clamp(1rem,5vw,1.75rem)}
.drawing{display:flex;justify-content:center;background:var(--sunken);border-radius:1rem;padding:1rem;margin-bottom:1rem}
.drawing .pic{width:7rem;height:7rem;stroke-width:1.1}
.note{background:var(--fresh-paper);color:var(--fresh-ink);border-radius:.875rem;padding:.75rem 1rem}
.problems li{display:flex;gap:.75rem;padding-block:.5rem}
.problems div>span,.schools span{display:block}
.schools li{padding-block:.625rem;border-top:1px solid var(--line)}
.schools li:first-child{border-top:0}
.schools span{color:var(--soft);white-space:pre-line}
.schools .when::first-letter{text-transform:uppercase}
.fields{margin-top:1.25rem;background:var(--card);border:1px solid var(--line);border-radius:1.25rem;padding:1.125rem clamp(1rem,5vw,1.75rem)}
.field label{display:block;font-weight:600;margin-bottom:.25rem}
.field input{max-width:22rem;letter-spacing:.03em}
.state{font-size:1.25rem}
.state::before{content:"";display:inline-block;width:.75rem;height:.75rem;border-radius:50%;margin-inline-end:.5rem;background:currentColor}
.received{color:var(--fresh-ink)}.working{color:var(--active-ink)}.waiting{color:var(--waiting-ink)}.solved{color:var(--good-ink)}
footer{margin-top:1.75rem}
footer p{margin:.25rem 0}
footer a{display:inline-block;padding-block:.625rem}
.address{display:none}
@media (min-width:40rem){.top{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.languages{grid-column:1/-1}.tiles{grid-template-columns:repeat(3,minmax(0,1fr))}}
@media (max-width:26rem){.button{display:block;width:100%}}
@media print{body{background:none;font-size:11pt}.top,.way,footer p,.only-screen,.skip,.rows,.fields{display:none}footer .address{display:block;direction:ltr;font-size:9pt;overflow-wrap:anywhere}article,section{border:0;padding:0;break-inside:avoid-page}.drawing{padding:0;background:none}.drawing .pic{width:3.5rem;height:3.5rem}.hub{max-width:none;padding:0}}
`;
