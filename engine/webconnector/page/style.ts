/** The pages' style sheet, served as a file of its own because the pages allow no styles inside them. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #ffffff; --ink: #1c2430; --soft: #566173; --line: #dde2ea;
  --accent: #1d6b3f; --accent-ink: #ffffff; --good: #e4f4ea; --warning: #fdf1d8; --bad: #b3261e; --bad-ground: #fbe9e7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #12161c; --card: #1b212a; --ink: #e8ecf2; --soft: #a3afc0; --line: #303947;
    --accent: #6fcf97; --accent-ink: #0e1a13; --good: #17301f; --warning: #3a2f14; --bad: #ff9a90; --bad-ground: #3b1c1a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1rem 3rem; max-width: 60rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere;
}
h1 { margin: 0 0 1.5rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 0 0 1rem; font-size: 1.2rem; }
h3 { margin: 0; font-size: 1rem; }
p { margin: .4rem 0; }
.over { margin: 0; color: var(--soft); font-size: .85rem; letter-spacing: .06em; text-transform: uppercase; }
section { margin: 0 0 1.25rem; padding: 1.25rem 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.button {
  display: inline-block; padding: .3rem .8rem; border-radius: 8px; background: var(--accent); color: var(--accent-ink);
  font-weight: 600; text-decoration: none;
}
code { padding: .1em .35em; border-radius: 4px; background: var(--ground); font-size: .92em; }
.notice { padding: .7rem 1rem; border-radius: 8px; background: var(--ground); }
.notice.good { background: var(--good); }
.notice.warning { background: var(--warning); }
.hint { color: var(--soft); font-size: .9rem; }
.badge {
  display: inline-block; margin-left: .3rem; padding: 0 .55rem; border: 1px solid var(--line); border-radius: 999px;
  color: var(--soft); font-size: .78rem; font-weight: 500;
}
.badge.bad { border-color: var(--bad); color: var(--bad); }
.steps { margin: 0; padding: 0; list-style: none; counter-reset: step; }
.steps li { position: relative; padding: .2rem 0 1.1rem 3rem; counter-increment: step; }
.steps li::before {
  content: counter(step); position: absolute; left: 0; top: 0; width: 2rem; height: 2rem; border-radius: 50%;
  border: 2px solid var(--line); display: grid; place-items: center; font-weight: 600; color: var(--soft);
}
.steps li.next::before { border-color: var(--accent); color: var(--accent); }
.steps li.done::before { content: "\\2713"; border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
.steps li.done p, .steps li.later p { color: var(--soft); }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .25rem 1rem; padding: .45rem 0; border-top: 1px solid var(--line); }
dl div:first-child { border-top: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .75rem; margin: 0; padding: 0; list-style: none; }
.counts li { padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 8px; color: var(--soft); }
.counts strong { display: block; color: var(--ink); font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.counts .bad { border-color: var(--bad); background: var(--bad-ground); }
.counts .bad strong { color: var(--bad); }
.failures, .log { margin: 0; padding: 0; list-style: none; }
.log li { padding: .35rem 0; }
.log time { color: var(--soft); }
.failures li { padding: .9rem 0; border-top: 1px solid var(--line); }
footer { color: var(--soft); font-size: .9rem; }
@media (max-width: 34rem) {
  body { padding-top: 1.25rem; }
  section { padding: 1rem; }
  dl div { grid-template-columns: 1fr; }
}
`;
