"""A book small enough to read, with one of everything that a page can hold."""

from functools import cache

from macros.books.book import Book
from macros.books.printed import Page, Part, Text, text
from macros.model import Language
from macros.palette import palette
from macros.render import Renderer
from tests.conftest import ROOT
from tests.sample import DAY, pages, roadmap

BASE = "https://roadmap.example/2026.1/"
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0f5e63"/></svg>'
TURKISH = "Iğdır'da çağdaş şarkı söyleyen İğneci, üç öykü ile zekâ"

HOME = """
<h1 id="home">Home<a class="headerlink" href="#home">¶</a></h1>
<p>Begin with <a href="roadmap/first/#line">the line</a>, <a href="labs/alpha/lab.zip">the lab</a>
or <a href="https://outside.example/x">outside</a>.</p>
<div class="rm-downloads"><p>The book</p></div>
"""
STAGE = """
<h1 id="first">First</h1>
<h2 id="line">Line</h2><p class="rm-meta">A meta line</p>
<table><thead><tr><th>Who</th><th>What is known</th></tr></thead>
<tbody><tr><th scope="row">Builders</th><td>They build.</td></tr></tbody></table>
<div class="rm-facts"><dl><div><dt>Level</dt><dd>beginner</dd></div></dl></div>
<div class="rm-without-a-form"><p>See <a href="https://deep.example/y">deep</a>.</p></div>
<p><a href="../../">Home</a> <a href="#nowhere">Nowhere</a></p>
"""
TOPIC = f"""
<h1 id="alpha">Alpha</h1>
<h2 id="line">Line</h2>
<p>{TURKISH}</p>
<figure class="rm-figure"><img src="../../../labs/alpha/figure.svg" alt="A green box." width="40" height="20" loading="lazy">
<figcaption>A box</figcaption></figure>
<h3 id="code">Code</h3>
<div class="language-python highlight"><pre><span></span><code><span class="k">print</span>("&lt;ş&gt;")
</code></pre></div>
<h2 id="quiz">Quiz</h2>
<div class="rm-quiz"><p class="rm-meta">Open an answer.</p><ol class="rm-questions">
<li class="rm-question" id="question-one"><p>How many?</p>
<details class="rm-choice"><summary>Three</summary><p><strong>Not this one.</strong> One too many.</p></details>
<details class="rm-choice" data-right><summary>Two</summary><p><strong>Right.</strong> One and one.</p></details></li></ol>
<p class="rm-score" role="status"></p></div>
<details class="note"><summary>Solution</summary><p>Draw it.</p></details>
<details><summary>Hint</summary><p>Slowly.</p></details>
<resource-filter><form><button>Clear</button></form><p>Kept</p></resource-filter>
<div class="rm-glossary"><h2 id="word">word</h2><p>What it means.</p></div>
<div class="rm-topic-footer"><p>Cite</p></div>
"""


def find(path: str) -> bytes | None:
    return PICTURE if path == "labs/alpha/figure.svg" else None


def parts() -> tuple[Part, ...]:
    return (
        Part("before", "Before", "", (Page("", "Introduction", HOME),)),
        Part(
            "first",
            "First stage",
            "The beginning.",
            (Page("roadmap/first/", "The stage", STAGE), Page("roadmap/first/alpha/", "Alpha", TOPIC, "24 November 2026")),
            1,
        ),
    )


@cache
def content(language: Language = "en") -> Text:
    return text(parts(), base=BASE, site=BASE, word=Renderer(roadmap(), pages(), language).word, find=find)


@cache
def book(language: Language = "en") -> Book:
    found = content(language)
    return Book(
        title="Yapay Zekâ Mühendisi Yol Haritası",
        description="Kaynaklı bir yol haritası",
        language=language,
        edition="2026.1",
        author="Yazarlar",
        licence="CC BY-SA 4.0",
        identifier=f"{BASE}downloads/book.epub",
        contents="İçindekiler",
        accessibility="Metin.",
        keywords=("yapay zekâ", "MLOps"),
        topics=("roadmap-first.line",),
        date=DAY,
        text=Text(f'<h1 id="imprint" class="imprint">Künye</h1><div class="contents"></div>{found.html}', found.images),
        colours=palette(ROOT),
    )
