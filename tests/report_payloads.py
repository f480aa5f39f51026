"""Texts that try to become markup or code: what breaks out of where it stands, times what it then does."""

from __future__ import annotations

from itertools import product

RUN = "self.hit=1"
"""What a payload does if it gets to run; the tests in a browser look for it."""
BREAKS_OUT = (
    "", '">', "'>", "-->", "]]>", "</p>", "</title>", "</script>", "</style>", "</textarea>", "</svg>", "&quot;>",
)  # fmt: skip
THEN_DOES = (
    "<script>{run}</script>",
    "<SCRIPT SRC=data:text/javascript,{run}></SCRIPT>",
    "<img src=x onerror={run}>",
    "<svg onload={run}>",
    "<svg><script>{run}</script></svg>",
    "<svg><a xlink:href=javascript:{run}><text y=20>here</text></a></svg>",
    "<iframe src=javascript:{run}></iframe>",
    "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
    "<a href=javascript:{run} autofocus>here</a>",
    "<details open ontoggle={run}>",
    "<input autofocus onfocus={run}>",
    "<video><source onerror={run}></video>",
    "<object data=javascript:{run}></object>",
    "<form action=javascript:{run}><button autofocus>go</button></form>",
    "<meta http-equiv=refresh content='0;url=javascript:{run}'>",
    "<base href='javascript:/'>",
    "<style>@import 'javascript:{run}';</style>",
    "<math><mtext><img src onerror={run}></math>",
)
WITHOUT_MARKUP = (
    '" onmouseover="{run}" autofocus onfocus="{run}', "' onfocus='{run}' autofocus tabindex='0", "javascript:{run}",
    "{{{{ self.__init__ }}}}", "{{{{ 7 * 191 }}}}", "{{% include 'page.html.jinja' %}}", "${{{run}}}", "`{run}`",
    "<%= {run} %>",
    "\\u003cscript\\u003e{run}\\u003c/script\\u003e", "+ADw-script+AD4-{run}+ADw-/script+AD4-",
    "'; {run}; '", "');{run}//",
    "'; drop table figures; --", "&lt;script&gt;{run}&lt;/script&gt;", "&#60;script&#62;{run}&#60;/script&#62;",
    "datum['constructor']['constructor']('{run}')()", "=cmd|'/c calc'!A1", "<!--", "<![CDATA[", "\u202e{run}\u202c",
)  # fmt: skip
TOGETHER = (
    "</bdi><script>{run}</script>", "</q></li></ul><img src=x onerror={run}>", "<svg/onload={run}>",
    "<img src=x onerror&#61;{run}>", '<a href=" java\tscript:{run}" autofocus>here</a>', "<marquee onstart={run}>",
    "<link rel=stylesheet href=data:text/css,body{{display:none}}>", "<template><script>{run}</script></template>",
    '<noscript><p title="</noscript><img src=x onerror={run}>">', "<select><style></select><img src=x onerror={run}>",
    "<div popover=manual onbeforetoggle={run} id=pop></div><button popovertarget=pop autofocus>go</button>",
    "<script type=module>import('data:text/javascript,{run}')</script>", "<svg><animate onbegin={run} dur=1s></svg>",
    "<dialog open onfocusin={run}><input autofocus></dialog>", "[here](javascript:{run})", "| cell | `{run}` |",
    "\u2066\u202e<script>{run}</script>", "\uff1cscript\uff1e{run}\uff1c/script\uff1e",
    "<scr<script>ipt>{run}</script>",
    "%3Cscript%3E{run}%3C/script%3E", "<plaintext>", "<body onload={run}>", "<img src=//[x] onerror={run}//",
    "<style>*{{animation:x}}@keyframes x{{}}</style><b onanimationstart={run}>",
)  # fmt: skip
"""Payloads that stand all together in every text of a project that has room for them."""


def together() -> str:
    """All payloads of TOGETHER in one text."""
    return " ".join(TOGETHER).format(run=RUN)


def payloads() -> list[str]:
    """Every payload, each once."""
    broken = [out + does for out, does in product(BREAKS_OUT, THEN_DOES)]
    return [text.format(run=RUN) for text in (*broken, *WITHOUT_MARKUP, *TOGETHER)]
