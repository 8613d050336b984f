/**
 * The look of the HTML file: the product's colours and papers, system fonts (a report is one file and
 * fetches nothing), light and dark on screens, light on A4.
 */
export const styles = `
:root{color-scheme:light dark;--ink:#182020;--ink2:#414b4b;--ink3:#586363;--line:#d4dbdb;--control:#7a8585;--page:#f1f5f5;--sheet:#fff;--wash:#edf7fa;--accent:#075765;--warn:#fbeed6;--pi:#16201f;--free:#fbf7ee;--change:#fae08a;--add:#cde8b5;--drop:#edb8b6;--keep:#b9ddf3;--merge:#baa5dd;--concern:#de9f74;--question:#a5afb4;--focus:#0a3a8c;--came:#d9f0dc;--went:#fbe0df;--ui:'Instrument Sans',ui-sans-serif,system-ui,'Segoe UI',Arial,sans-serif;--doc:'Source Serif 4',ui-serif,Georgia,'Times New Roman',serif}
@media screen and (prefers-color-scheme:dark){:root{--ink:#eef3f3;--ink2:#c3cccc;--ink3:#9fabab;--line:#344040;--control:#7f8b8b;--page:#0f1515;--sheet:#1c2424;--wash:#142c32;--accent:#90ccdb;--warn:#3a2c10;--pi:#0b1110;--free:#e3ddd1;--change:#e5ca7a;--add:#bed6a7;--drop:#deacab;--keep:#a7c8dc;--merge:#af9bce;--concern:#cf9671;--question:#9ca5a9;--focus:#ffe08a;--came:#1e4028;--went:#5a2423}}
*,*::before,*::after{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:400 1rem/1.5 var(--ui);overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul,ol{list-style:none}
a{color:var(--accent);text-underline-offset:.16em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.skip{position:absolute;left:1rem;top:-4rem;padding:.75rem 1.25rem;background:var(--ink);color:var(--sheet);z-index:2}
.skip:focus{top:.5rem}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.front,.frame{max-width:82rem;margin:0 auto;padding:0 1.5rem}
.front{padding-top:2.5rem}
.over{color:var(--ink2);font-weight:600}
h1{font:600 2.5rem/1.15 var(--doc);letter-spacing:-.016em;margin:.15em 0 .3em}
.state{margin-top:.5rem;color:var(--ink2);font-size:.9375rem;max-width:52rem}
.status{display:inline-block;margin-right:.35rem;padding:.1rem .65rem;border:1px solid var(--control);border-radius:1rem;color:var(--ink);font-weight:600;font-size:.8125rem}
.keys{display:flex;flex-wrap:wrap;gap:.25rem 2.5rem;margin:1.5rem 0;padding:.75rem 0;border-top:2px solid var(--ink);border-bottom:1px solid var(--line)}
.keys div{display:flex;flex-direction:column-reverse;min-width:6rem}
.keys dd{font-size:2.125rem;line-height:1.15;font-weight:650;letter-spacing:-.02em;font-variant-numeric:tabular-nums lining-nums}
.keys dt{color:var(--ink2);font-size:.875rem}
.frame{display:grid;grid-template-columns:17rem minmax(0,1fr);gap:2.5rem;align-items:start;padding-bottom:4rem}
.take{margin:0 0 2rem}
.take h2{border:0;padding:0;margin:0;font:650 .9375rem/1.5 var(--ui);color:var(--ink2)}
.take ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.take a{display:inline-block;padding:.35rem 0}
nav{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto;font-size:.9375rem}
nav h2{font-size:.9375rem;color:var(--ink2);font-weight:650;margin-bottom:.25rem}
nav a{display:block;padding:.3rem .5rem;color:var(--ink2);text-decoration:none;border-radius:.375rem}
nav a:hover{background:var(--wash);color:var(--ink);text-decoration:underline}
nav ol ol{margin:0 0 .35rem .75rem;border-left:1px solid var(--control);font-size:.875rem}
.no{font-variant-numeric:tabular-nums;margin-right:.25em}
main{background:var(--sheet);border-radius:2px;padding:.5rem 3rem 3rem;min-width:0}
main>section{padding-top:2.25rem}
main>section:first-child>h2{border-top:0;padding-top:0}
h2{font:600 1.75rem/1.2 var(--doc);letter-spacing:-.01em;margin-bottom:.6rem;padding-top:.75rem;border-top:2px solid var(--ink)}
nav h2{border:0;padding:0;font-family:var(--ui);line-height:1.5}
h3{font:600 1.3125rem/1.3 var(--doc);margin:1.75rem 0 .4rem}
h3 a{color:inherit}
h4{font-size:1.0625rem;line-height:1.4;font-weight:650;margin:1.6rem 0 .35rem}
h5{font-size:1rem;font-weight:650}
h6{font-size:.9375rem;font-weight:600;margin:.75rem 0 .25rem}
.finding,.findings{font:400 1.125rem/1.6 var(--doc);max-width:44rem}
.findings li{display:grid;grid-template-columns:2.75rem minmax(0,1fr);padding:.3rem 0}
.findings .no{font:600 .9375rem/1.8 var(--ui)}
.intro{font:italic 400 1.0625rem/1.55 var(--doc);max-width:44rem;color:var(--ink2)}
.rule,.made,.figures,figcaption{color:var(--ink2);font-size:.9375rem;max-width:48rem}
.rule{margin:.35rem 0 .75rem}
.warning{margin:.5rem 0;padding:.6rem .9rem;background:var(--warn);border-left:4px solid var(--ink);max-width:48rem}
.scroll{position:relative;overflow-x:auto;margin:.75rem 0 1.25rem}
table{border-collapse:collapse;width:100%;font-size:.9375rem;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;font-weight:600;padding-bottom:.4rem}
th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{font-weight:600;font-size:.875rem;color:var(--ink2);border-bottom:1.5px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:550}
.standings{table-layout:auto}
.standings .rank{width:3.25rem;font-size:1.125rem;font-weight:650}
.standings .votes{min-width:9rem;width:32%}
.count{display:flex;gap:.75rem;justify-content:space-between;max-width:18rem}.count b{font-weight:650;margin-left:auto;padding-right:1rem}
.tier th{padding-top:1rem;font-weight:650;color:var(--ink);border-bottom:1px solid var(--control)}
.dots{display:block;color:var(--accent);font:10px/10px Arial,sans-serif;letter-spacing:1.5px;word-break:break-all;max-width:14rem;padding-top:.45rem}
.letter{display:inline-grid;place-items:center;min-width:1.375rem;height:1.375rem;padding:0 .25rem;margin-right:.3rem;border-radius:4px;background:var(--ink);color:var(--sheet);font:700 .8125rem/1 var(--ui)}
.theme{margin-top:1.5rem;padding-top:.25rem;border-top:1px solid var(--line)}
.theme h4{margin-top:.75rem}
.papers{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.75rem;margin:.75rem 0}
.paper{display:flex;flex-direction:column;justify-content:space-between;gap:.75rem;min-height:6.5rem;padding:.7rem .8rem .5rem;border-radius:2px;background:var(--free);color:var(--pi);box-shadow:0 1px 2px rgb(22 32 31/.25);font-weight:520}
.paper .foot{display:flex;justify-content:space-between;align-items:end;gap:.5rem;font-size:.8125rem}
.paper p{overflow-wrap:anywhere}.paper .dissent{font-size:.8125rem;font-weight:650}.paper .foot>span{min-width:0}
.paper a{color:inherit;font-weight:650;min-width:1.5rem;min-height:1.5rem;text-align:right}
.sources{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;margin:.5rem 0;font-size:.875rem;color:var(--ink2)}
.chips{display:inline-flex;flex-wrap:wrap;gap:.3rem}
.chip{display:inline-grid;place-items:center;min-width:1.75rem;min-height:1.5rem;padding:0 .3rem;border-radius:2px;background:var(--free);color:var(--pi);font:600 .8125rem/1 var(--ui);font-variant-numeric:tabular-nums;text-decoration:none;box-shadow:0 1px 2px rgb(22 32 31/.3)}
a.chip:hover{text-decoration:underline}
.keep{background:var(--keep)}.change{background:var(--change)}.add{background:var(--add)}.drop{background:var(--drop)}.merge{background:var(--merge)}.concern{background:var(--concern)}.question.chip,.question.paper{background:var(--question)}
.same{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .5rem;font-size:.8125rem;font-weight:500}
td .same{margin-top:.35rem;color:var(--ink2)}
.theme h5{margin-top:.75rem}
.pairs{display:grid;gap:.75rem;margin:.5rem 0 .75rem}
.pair{display:grid;grid-template-columns:minmax(0,1fr) auto minmax(0,1fr);gap:.75rem;align-items:stretch;max-width:44rem}
.versus{align-self:center;text-align:center;font-size:.875rem;font-weight:600;max-width:9rem}
.versus span{display:block;font-size:1.25rem;line-height:1}
.lines li{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.6rem;align-items:start;padding:.25rem 0}
.made{margin-top:.4rem;font-size:.875rem}
.told{font:400 1.0625rem/1.75 var(--doc);max-width:46rem}
.told+.told{margin-top:.75rem}
.told .chips{vertical-align:baseline}
.told .chips li{display:inline-block}
.mark{display:inline-block;margin:.25rem 0 .4rem;padding:.05rem .65rem;border:1px dashed var(--control);border-radius:1rem;background:var(--warn);font-size:.8125rem;font-weight:600}
.plain{max-width:48rem}
.plain li{padding:.25rem 0 .25rem 1.1rem;text-indent:-1.1rem}
.plain li::before{content:"–";display:inline-block;width:1.1rem;text-indent:0}
.across th[scope=row]{min-width:14rem}
.across .none,.changes .none{color:var(--ink3)}
.across tr:last-child>*{font-weight:650;border-top:1.5px solid var(--ink)}
.coverage tr>:nth-last-child(2){white-space:nowrap}
.share{display:inline-flex;align-items:center;gap:.6rem}
.bar .all{fill:var(--line)}.bar .part{fill:var(--accent)}.bar .chance{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 2}
.changes td{min-width:3.5rem}
.changes th[scope=row]{min-width:14rem;font-weight:500}
.changes .chips{display:flex;margin-top:.2rem}
.what{display:block;color:var(--ink2);font-size:.8125rem;font-weight:500}
.depth1{padding-left:1.25rem}.depth2{padding-left:2.5rem}.depth3{padding-left:3.75rem}
.silent{display:inline-block;margin-top:.15rem;padding:0 .45rem;border:1px dashed var(--control);border-radius:4px;color:var(--ink2);font-size:.8125rem;font-weight:500}
.bodies{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 2rem}
.body{border-top:2px solid var(--ink);padding-top:.5rem;margin-top:.75rem}
.cloud{margin:.5rem 0 0}
.cloud svg{display:block;max-width:100%;height:auto}
.cloud text{font-family:var(--ui);font-weight:650;fill:var(--ink2)}
.cloud .strong{fill:var(--accent)}
figcaption{margin-top:.75rem;font-size:.875rem}
.method dt{font-weight:650;margin-top:.9rem}
.method dd{max-width:48rem;color:var(--ink2)}
.written ins{color:inherit;background:var(--came);text-decoration:underline;text-decoration-thickness:1.5px;text-underline-offset:.2em}
.written del{color:inherit;background:var(--went);text-decoration:line-through;text-decoration-thickness:1.5px}
.written td,.written th{min-width:5rem}
.written blockquote{margin:.75rem 0;padding:.1rem 0 .1rem 1rem;border-left:3px solid var(--accent);font:400 1.125rem/1.6 var(--doc)}
.written .chip{text-indent:0}
.written h4{scroll-margin-top:1rem}
.written tr:target{background:var(--wash)}
.nil{background:repeating-linear-gradient(135deg,var(--line) 0 1px,transparent 1px 6px);color:var(--ink2)}
.annex .text{min-width:14rem;width:50%}
.annex tr:target{background:var(--wash)}
tr:target .chip,h4:target .letter{outline:3px solid var(--focus);outline-offset:2px}
.words td:last-child{width:60%}
@media (max-width:60rem){.frame{grid-template-columns:minmax(0,1fr);gap:1rem}nav{position:static;max-height:none}main{padding:.5rem 1.5rem 2rem}}
@media (max-width:40rem){.pair{grid-template-columns:minmax(0,1fr)}.versus span{display:inline;font-size:1rem}.front,.frame{padding-left:1rem;padding-right:1rem}main{padding:.25rem 1rem 2rem;margin:0 -1rem}h1{font-size:2rem}h2{font-size:1.5rem}.keys{gap:.5rem 1.5rem}.dots,.bar{display:none}.standings .votes{min-width:0;width:auto}.count b{margin-left:0}}
@media print{@page{size:A4;margin:18mm 16mm}html{font-size:10pt}body{background:#fff}.front,.frame{display:block;max-width:none;padding:0}.skip,.take{display:none}nav{position:static;max-height:none;break-after:page}nav a{padding:.1rem 0;color:inherit}main{padding:0;border-radius:0}h1,h2,h3,h4,h5,h6,caption{break-after:avoid}tr,.paper,.pair,figure,.finding,.method dd{break-inside:avoid}.activity{break-before:page}thead{display:table-header-group}.scroll{overflow:visible}a{color:inherit}.paper,.chip,.letter,.dots,svg,.silent,.status{-webkit-print-color-adjust:exact;print-color-adjust:exact}.paper,.chip{box-shadow:none;border:1px solid rgb(22 32 31/.35)}}
@media (forced-colors:active){.paper,.chip,.letter{border:1px solid CanvasText}}
`
