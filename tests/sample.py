"""A roadmap small enough to read, with one of everything, for tests that must not change with the content."""

from datetime import date
from pathlib import Path

from macros.data import ROOT
from macros.faults import Fault
from macros.model import (
    Change,
    Choice,
    Cost,
    Criterion,
    Door,
    Fact,
    FactKind,
    Figure,
    Hours,
    Interview,
    Kind,
    Lab,
    Level,
    Outcome,
    Pair,
    PairOfLists,
    Practice,
    Project,
    Question,
    Resource,
    Review,
    Roadmap,
    Role,
    Source,
    Stage,
    Term,
    Tool,
    Topic,
    TopicRoles,
    Unit,
)
from macros.pages import Meta, Page, Pages
from macros.source import read

DAY = date(2026, 11, 24)


def topic(id: str, requires: tuple[str, ...] = (), resources: tuple[str, ...] = ("free-course",)) -> Topic:
    return Topic(
        id=id,
        title=Pair(en=f"{id} <title>", tr=f"{id} başlığı"),
        summary=Pair(en=f"What {id} is for.", tr=f"{id} ne işe yarar."),
        level=Level.BEGINNER,
        hours=Hours(read=(2, 4), practise=(3, 3)),
        requires=requires,
        roles=TopicRoles(core=("builder",), useful=()),
        aliases=PairOfLists(en=("alias",), tr=("takma ad",)),
        used_for=PairOfLists(en=("to draw a line",), tr=("çizgi çekmek",)),
        reviewed=DAY,
        resources=resources,
    )


def question(id: str, outcome: str | None = None) -> Question:
    right = Choice(text=Pair(en="Two", tr="İki"), right=True, why=Pair(en="One and one.", tr="Bir ve bir."))
    wrong = Choice(text=Pair(en="Three", tr="Üç"), why=Pair(en="One too many.", tr="Biri fazla."))
    return Question(id=id, text=Pair(en="How many?", tr="Kaç tane?"), outcome=outcome, choices=(wrong, right))


def practice(topic: str = "alpha") -> Practice:
    return Practice(
        topic=topic,
        outcomes=tuple(Outcome(id=f"do-{n}", text=Pair(en=f"Do {n}", tr=f"{n} yapmak")) for n in ("one", "two", "three")),
        skip=tuple(question(f"skip-{n}") for n in (1, 2, 3)),
        check=(*tuple(question(f"check-{n}", f"do-{n}") for n in ("one", "two", "three")), question("check-four", "do-three")),
        interview=tuple(
            Interview(id=f"ask-{n}", question=Pair(en="Why?", tr="Neden?"), answer=Pair(en="So.", tr="Şöyle.")) for n in (1, 2, 3)
        ),
        lab=Lab(
            goal=Pair(en="Draw a line.", tr="Bir çizgi çekin."),
            minutes=(10, 20),
            proves=("do-one",),
            steps=(Pair(en="Take the pencil.", tr="Kalemi alın."), Pair(en="Draw.", tr="Çekin.")),
            hint=Pair(en="Slowly.", tr="Yavaşça."),
        ),
        figure=Figure(
            alt=Pair(en="A line.", tr="Bir çizgi."),
            caption=Pair(en="The line.", tr="Çizgi."),
            width=640,
            height=400,
        ),
    )


def resource(id: str, **changes: object) -> Resource:
    base = {
        "id": id,
        "title": f"The {id}",
        "authors": ("A. Author",),
        "kind": Kind.COURSE,
        "url": f"https://{id}.example/",
        "year": 2025,
        "languages": ("en",),
        "cost": Cost.FREE,
        "level": Level.BEGINNER,
        "hours": 12.5,
        "why": Pair(en="It shows the idea.", tr="Fikri gösteriyor."),
        "checked": DAY,
    }
    return Resource.model_validate(base | changes)


def roadmap(**changes: object) -> Roadmap:
    source, faults = read(ROOT / "docs/data/ui.yml", ROOT)
    assert source is not None, faults
    assert isinstance(source.value, dict)
    stage = Stage(
        id="first",
        title=Pair(en="First stage", tr="İlk aşama"),
        summary=Pair(en="The beginning.", tr="Başlangıç."),
        outcome=Pair(en="You can draw.", tr="Çizebilirsiniz."),
        topics=(topic("alpha"), topic("beta", ("alpha",), ("free-course", "paid-book")), topic("builder")),
        doors=(Door(id="student", order=("alpha", "beta"), advice=Pair(en="Take both.", tr="İkisini de alın.")),),
        project=Project(
            title=Pair(en="A house", tr="Bir ev"),
            brief=Pair(en="Draw it.", tr="Çizin."),
            data=Pair(en="None.", tr="Yok."),
            hours=(2, 3),
            milestones=tuple(Pair(en=f"Step {n}", tr=f"{n}. adım") for n in (1, 2, 3)),
            rubric=tuple(
                Criterion(
                    id=f"c{n}",
                    title=Pair(en=f"Criterion {n}", tr=f"{n}. ölçüt"),
                    levels=(Pair(en="No", tr="Yok"), Pair(en="Some", tr="Biraz"), Pair(en="All", tr="Hepsi")),
                )
                for n in range(1, 7)
            ),
        ),
        review=Review(
            questions=tuple(Pair(en=f"Question {n}?", tr=f"{n}. soru?") for n in range(1, 6)),
            red_flags=tuple(Pair(en=f"Flag {n}", tr=f"{n}. işaret") for n in range(1, 4)),
        ),
        skip=(question("stage-skip"),),
        course="free-course",
        book="paid-book",
        tools=(
            Tool(id="pencil", name="Pencil", topics=("alpha",), purpose=Pair(en="Drawing.", tr="Çizim."), resource="free-course"),
        ),
    )
    base: dict[str, object] = {
        "stages": (stage,),
        "resources": (
            resource("free-course", languages=("en", "tr"), title_tr="Ücretsiz kurs", url_tr="https://tr.example/"),
            resource(
                "paid-book",
                kind=Kind.BOOK,
                cost=Cost.PAID,
                free="free-course",
                isbn13="9781098166304",
                caution=Pair(en="It is old.", tr="Eskidir."),
            ),
        ),
        "roles": (
            Role(
                id="builder",
                title=Pair(en="Builder", tr="Kurucu"),
                summary=Pair(en="Builds.", tr="Kurar."),
                delivers=Pair(en="A house.", tr="Bir ev."),
                differs=Pair(en="Unlike a painter.", tr="Ressamdan farklı."),
                titles=PairOfLists(en=("Maker",), tr=("Yapıcı",)),
            ),
        ),
        "facts": (
            Fact(
                id="pay",
                kind=FactKind.PAY,
                subject=Pair(en="Builders", tr="Kurucular"),
                statement=Pair(en="Half earn over {value}.", tr="Yarısı {value} üstünde kazanıyor."),
                value=120230,
                unit=Unit.USD_YEAR,
                country="US",
                date="2025-05",
                source=Source(name="Bureau", url="https://bureau.example/"),
                checked=DAY,
                confidence="high",
            ),
        ),
        "terms": (
            Term(
                id="line",
                term=Pair(en="line", tr="çizgi"),
                also=PairOfLists(en=("stroke",), tr=()),
                definition=Pair(en="What a pencil leaves.", tr="Kalemin bıraktığı iz."),
                topics=("alpha",),
            ),
        ),
        "practices": (practice(),),
        "changes": (Change(id="start", date=DAY, edition="2026.1", text=Pair(en="It began.", tr="Başladı."), topics=("alpha",)),),
        "words": {key: Pair.model_validate(pair) for key, pair in source.value.items()},
    }
    return Roadmap(**(base | changes))  # type: ignore[arg-type]


def page(path: str, language: str = "en", body: str = "# Title\n", **meta: object) -> Page:
    front = Meta.model_validate({"title": "Title", "description": "About.", "reviewed": DAY} | meta)
    return Page(path, language, front, body, 1)  # type: ignore[arg-type]


def pages() -> Pages:
    """Return the stage's page and the page of its first topic, in both languages."""
    body = '# Title\n\nA {{ term("line") }} and {{ term("line", "lines") }}.\n'
    return Pages(
        tuple(
            found
            for language in ("en", "tr")
            for found in (
                page("roadmap/first/index.md", language, stage="first"),
                page("roadmap/first/alpha.md", language, body, topic="alpha", kind="topic"),
            )
        )
    )


def edit(root: Path, file: str, old: str, new: str, count: int = 1) -> int:
    """Replace text in a copy of the project; return the line on which the change stands."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text, f"{file} no longer holds {old!r}"
    path.write_text(text.replace(old, new, count), "utf-8")
    return text[: text.index(old)].count("\n") + 1


def texts(faults: tuple[Fault, ...] | list[Fault]) -> list[str]:
    return [str(fault) for fault in faults]
