// What no page style changes: how a page stands on a screen and on paper. Neither "<" nor "&" may stand here.

#include "html/page_style.h"

namespace sopimus {

const std::string_view kPageCss = R"css(*{box-sizing:border-box}
html{font-size:112.5%;line-height:1.5;scroll-padding:2rem 0 6rem;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:break-word;hyphens:auto}
main,.page{max-width:43rem;margin:0 auto;padding:1.5rem 1.5rem 0}
main{padding-bottom:3rem}
p{margin:0 0 .6rem}
a{color:var(--accent);text-decoration:underline 1px;text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
:target{background:var(--fill)}
main:target,article:target{background:none}
.skip{position:absolute;left:-100vw;z-index:3;padding:.5rem 1rem;background:var(--ground);border:2px solid var(--accent)}
.skip:focus{left:.5rem;top:.5rem}
.v{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none;-webkit-user-select:none}
h1,h2,h3,h4,h5,h6{line-height:1.25;hyphens:manual;text-wrap:balance;break-after:avoid;break-inside:avoid}
.n{margin-right:.2em}
article+article{margin-top:4rem;padding-top:2rem;border-top:3px solid var(--accent);break-before:page}
.head{display:flex;flex-wrap:wrap;gap:0 2rem;justify-content:space-between;font-size:.82rem;line-height:1.35;margin-bottom:1.5rem;padding-bottom:.5rem;border-bottom:1px solid var(--rule)}
.head p{margin:0}
.head div{flex:0 1 16rem}
.logo{display:block;max-width:14rem;max-height:3rem;width:auto;height:auto;margin-bottom:.4rem;background:#fff}
p.label,p.state{font-weight:bold;color:var(--accent)}
.foot{margin-top:2.5rem;padding-top:.5rem;border-top:1px solid var(--rule);font-size:.8rem;color:var(--quiet);display:flex;flex-wrap:wrap;gap:0 2rem;justify-content:space-between}
.foot p{margin:0}
ul,ol{list-style-type:"";margin:0 0 .6rem;padding:0}
li{padding-left:1.5rem}
li p{margin:0 0 .25rem}
li ul,li ol{margin-bottom:.25rem}
.l{display:inline-block;min-width:1.5rem;margin-left:-1.5rem;padding-right:.35rem}
ul .l{user-select:none;-webkit-user-select:none}
.wide{overflow-x:auto}
.timeline{display:block;width:100%;min-width:40rem;height:auto;margin:1rem 0}
.contents{margin:1.5rem 0 2.5rem;hyphens:manual}
.contents li{padding:.1rem 0}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.tw{position:relative;overflow-x:auto;margin:.75rem 0 1.25rem}
table{width:100%;border-collapse:collapse;line-height:1.35}
caption{text-align:left;caption-side:top;break-after:avoid}
th,td{padding:.35rem .5rem;border:1px solid var(--rule);text-align:left;vertical-align:top}
thead th{background:var(--fill);border-bottom:2px solid var(--bar)}
tr{break-inside:avoid}
th p,td p{margin:0 0 .25rem}
.r{text-align:right;font-variant-numeric:tabular-nums}
p.part,.part{padding-left:1.2rem}
figure{margin:1.25rem 0;text-align:center;break-inside:avoid}
figure img{max-width:100%;height:auto;background:#fff}
.rationale{margin:1rem 0 1.2rem;padding:.1rem 0 .1rem 1rem;border-left:2px solid var(--bar);color:var(--rationale)}
.rationale p,.rationale li{line-height:1.4}
.question{margin:1.2rem 0;padding:.6rem 1rem;border-left:4px solid var(--accent);background:var(--fill);break-inside:avoid}
dfn{font-style:normal;font-weight:bold}
.signs{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:1.5rem}
.sign{break-inside:avoid;display:flex;flex-direction:column;justify-content:flex-end}
.sign .party{font-weight:bold}
.sign .blank{display:flex;gap:.5rem;margin-top:.9rem}
.sign .blank::after{content:"";flex:1;border-bottom:1px solid var(--quiet)}
.sign .room{height:3.2rem;border-bottom:1px solid var(--ink);margin-bottom:.2rem}
.sign .room+.blank{margin-top:.2rem}
@media screen and (max-width:40em){html{font-size:100%}main,.page{padding:1rem 1rem 0}main{padding-bottom:2rem}
.signs{grid-template-columns:1fr}.many table{min-width:36rem}}
@media print{main,.page{max-width:none;padding:0}.skip,.v,.documents{display:none}a{color:inherit;text-decoration:none}
body{orphans:2;widows:2}.tw{overflow:visible;padding-right:1px}article+article{margin-top:0;padding-top:0;border-top:0}:target{background:none}}
)css";

const std::string_view kComparisonCss =
    R"css(.page+.page{padding-top:0}
.page h1{font-size:1.6rem;margin:.5rem 0 .75rem;color:var(--title)}
.page h2{font-size:1.1rem;margin:1.5rem 0 .5rem;color:var(--accent)}
.names{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0 0 1rem}
.names dt{color:var(--quiet)}
.names dd{margin:0}
.page ul{margin:.25rem 0 1rem}
.page li{padding:0}
.counts,.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.legend{font-size:.9rem}
fieldset{margin:0 0 1rem;padding:.5rem .9rem .6rem;border:1px solid var(--bar);display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
legend{padding:0 .4rem;font-weight:bold;font-size:.9rem}
label{display:inline-flex;gap:.4rem;align-items:center;min-height:1.6rem}
input{width:1.05rem;height:1.05rem;margin:0;accent-color:var(--accent)}
.list{font-size:.92rem}
.list .place{margin:.7rem 0 .1rem;font-weight:bold}
.list ul ul{margin:0 0 .2rem}
.list li li{padding-left:1rem}
.list .change{display:block;padding:.15rem 0;color:inherit;text-decoration:none}
.list .change:hover .k,.list .change:focus .k{text-decoration:underline}
.k{color:var(--quiet);margin-right:.5rem}
ins{color:var(--inserted);background:var(--inserted-ground);text-decoration:underline 2px;text-underline-offset:.18em;text-decoration-skip-ink:none}
del{color:var(--deleted);background:var(--deleted-ground);text-decoration:line-through 1.5px}
ins a,.rationale ins a{color:inherit}
[data-class=move]{--inserted:var(--moved);--inserted-ground:var(--moved-ground);--deleted:var(--moved);--deleted-ground:var(--moved-ground)}
ins[data-class=move]{text-decoration:underline double 1px}
ins img{outline:3px solid var(--inserted)}
del img{outline:3px dashed var(--deleted);opacity:.75}
ins .l{text-decoration:inherit}
del .l{text-decoration:inherit}
del+ins{margin-left:.2em}
.side del+ins{margin-left:0}
.e{font-weight:bold;margin-left:.15em}
.was{font-weight:normal;color:var(--quiet);font-size:.85em;margin-right:.35em}
.pair{font-size:.85em;margin-right:.5em;color:var(--moved)}
.ch{position:relative}
.ch::before{content:"";position:absolute;left:-.9rem;top:.1em;bottom:.1em;border-left:3px solid var(--bar)}
li .ch::before{left:-2.4rem}
tr.ch::before{content:none}
tr.ch>:first-child{border-left:3px solid var(--bar)}
.quiet::before{content:none}
tr.quiet>:first-child{border-left:1px solid var(--rule)}
.cur{outline:2px solid var(--accent);outline-offset:2px}
.walk{position:sticky;bottom:0;z-index:2;display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:center;justify-content:center;padding:.45rem 1rem;background:var(--ground);border-top:1px solid var(--bar)}
.walk p{margin:0;min-width:16rem;text-align:center;font-size:.9rem}
[hidden]{display:none!important}
button{font:inherit;font-size:.9rem;color:var(--accent);background:var(--ground);border:1px solid var(--bar);border-radius:3px;padding:.25rem .8rem;min-height:1.8rem;cursor:pointer}
button:hover{background:var(--fill)}
.column{display:none}
.side main{max-width:84rem}
.side article{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:3rem}
.side article>*{grid-column:2;min-width:0}
.side article>.old{grid-column:1}
.side article>.wide{grid-column:1/-1}
.side .column{display:block;position:sticky;top:0;z-index:1;background:var(--ground);border-bottom:2px solid var(--bar);font-weight:bold;padding:.4rem 0}
.side article>:not(.old) del{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.old ins,.old .was,.old .here{display:none}
.side table{font-size:.74rem}
.side th,.side td{padding:.25rem .35rem}
.side .old.new-block{visibility:hidden}
.side .old tr.new-block>*{visibility:hidden}
.side article>.gone-block:not(.old) :is(th,td),.side article>:not(.old) tr.gone-block>*{border-color:transparent;background:none}
.side article>.rationale.gone-block:not(.old){border-color:transparent}
.side article>.gone-block:not(.old) .ch::before,.side article>.gone-block:not(.old)::before,.side article>:not(.old) li.gone-block .ch::before,.side .old li.new-block .ch::before{content:none}
@media screen and (max-width:60em){.views{display:none}}
@media screen and (max-width:40em){.walk p{order:1;flex-basis:100%}}
@media print{main,.page{padding-left:1rem}.tools,.walk{display:none}.cur{outline:none}.side article{page:broad;font-size:.85em}@page broad{size:297mm 210mm}}
)css";

}  // namespace sopimus
