/** The one style of all pages: large type, strong contrast, no colour without words, fit to print. */
export const STYLE = `
:root { color-scheme: light; --ink: #14181d; --soft: #3d4651; --line: #8b96a3; --blue: #0b3d6b; }
* { box-sizing: border-box; }
html { font: 18px/1.5 'Segoe UI', 'Noto Sans', Roboto, Arial, sans-serif; color: var(--ink); background: #fff; }
body { margin: 0; }
header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
.band { background: var(--blue); color: #fff; }
.band header { display: flex; flex-wrap: wrap; gap: .25rem 2rem; align-items: baseline; padding-top: .75rem; padding-bottom: .75rem; }
.band .name { font-weight: 700; font-size: 1.05rem; }
.band nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.band a { color: #fff; }
.band a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 3px solid #fff; }
.rehearsal { background: #ffe08a; color: #14181d; border-bottom: 3px solid #14181d; }
.rehearsal p { max-width: 70rem; margin: 0 auto; padding: .6rem 1.25rem; font-weight: 700; }
main { padding-top: 1.25rem; padding-bottom: 2rem; }
footer { border-top: 1px solid var(--line); padding-top: .75rem; padding-bottom: 1.5rem; color: var(--soft); font-size: .9rem; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.35; margin: 0 0 .5rem; }
h3 { font-size: 1.08rem; margin: 0 0 .25rem; }
p { margin: 0 0 .6rem; }
a { color: var(--blue); }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, summary:focus-visible { outline: 3px solid #d97a00; outline-offset: 2px; }
.lead { color: var(--soft); }
table { width: 100%; border-collapse: collapse; margin: .25rem 0 1rem; }
caption { text-align: left; font-weight: 700; padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th { background: #e8eef5; }
tbody th { font-weight: 600; }
td.day, th.day { white-space: nowrap; }
td.how { min-width: 13.5rem; }
.wide { overflow-x: auto; }
.card { border: 1px solid var(--line); border-left: .4rem solid var(--blue); padding: 1rem 1.25rem; margin: 0 0 1.5rem; }
.stage { border-top: 1px solid var(--line); padding-top: .75rem; margin-top: .75rem; }
details.card > summary { color: inherit; font-weight: 400; }
details.card > summary h3 { display: inline; margin-right: .5rem; }
.facts { margin: 0 0 .6rem; display: grid; grid-template-columns: 11rem 1fr; gap: .2rem 1rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
details { margin: 0 0 .6rem; }
summary { cursor: pointer; color: var(--blue); font-weight: 600; }
details > :not(summary) { margin-top: .4rem; }
ol, ul { margin: 0 0 .6rem; padding-left: 1.5rem; }
.state { display: inline-block; padding: .05rem .55rem; border: 2px solid #4a5563; border-radius: .3rem; background: #fff; font-weight: 600; }
.s-overdue { background: #9b1111; border-color: #9b1111; color: #fff; }
.s-overdue-inside { border-color: #9b1111; color: #9b1111; }
.s-due-today { background: #ffc94d; border-color: #7a4b00; color: #2b1a00; }
.s-due-soon, .s-returned { background: #fff1cc; border-color: #7a4b00; color: #4d2f00; }
.s-done { background: #e2f3e6; border-color: #17632f; color: #0d4a21; }
.s-done-late { border-color: #17632f; color: #0d4a21; }
.s-open, .s-owed, .s-received, .s-awaits-review, .s-awaits-decision { background: #e4eefa; border-color: var(--blue); color: var(--blue); }
.s-waiting, .s-not-yet, .s-ahead, .s-paused { border-style: dashed; }
form { margin: 0 0 1rem; }
fieldset { border: 1px solid var(--line); padding: .75rem 1rem; margin: 0 0 .75rem; }
legend { font-weight: 700; padding: 0 .4rem; }
label { display: block; font-weight: 600; margin: .5rem 0 .15rem; }
label.choice { font-weight: 400; margin: .25rem 0; }
.choices { columns: 18rem; }
.hint { color: var(--soft); font-size: .92rem; margin: 0 0 .3rem; font-weight: 400; }
input[type='text'], input[type='date'], input[type='file'], textarea { font: inherit; width: 100%; max-width: 40rem; padding: .45rem .55rem; border: 2px solid #4a5563; border-radius: .25rem; background: #fff; color: inherit; }
input[type='date'] { max-width: 14rem; }
input[type='checkbox'], input[type='radio'] { width: 1.15rem; height: 1.15rem; vertical-align: -.15rem; margin-right: .5rem; }
textarea { min-height: 6rem; }
button { display: block; font: inherit; font-weight: 700; padding: .6rem 1.4rem; margin-top: .75rem; border: 0; border-radius: .3rem; background: var(--blue); color: #fff; cursor: pointer; }
button:hover { background: #082c4e; }
.warn { border: 2px solid #7a4b00; background: #fff6df; padding: .5rem .8rem; margin: .25rem 0 .6rem; font-weight: 600; }
.refused { border: 3px solid #9b1111; background: #fdecec; padding: .75rem 1rem; margin: 0 0 1.25rem; }
.good { border: 3px solid #17632f; background: #eef8f0; padding: .75rem 1rem; margin: 0 0 1.25rem; }
code { font: .9rem/1.4 Consolas, 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; border: 1px solid var(--line); padding: 1rem; }
iframe { width: 100%; height: 75vh; border: 1px solid var(--line); }
@media (max-width: 40rem) { .facts { grid-template-columns: 1fr; } .facts dt { margin-top: .3rem; } }
@media print {
  html { font-size: 11pt; }
  .band, nav, form, .no-print { display: none; }
  .card, tr { break-inside: avoid; }
  .card { border-left-width: 1px; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  .state { border-width: 1px; background: none !important; color: #000 !important; }
}
`;
