import pytest
from pydantic import ValidationError

from macros.model import Pair, UnknownIdError

from .sample import resource, roadmap, topic


def test_a_pair_cannot_lack_a_half() -> None:
    with pytest.raises(ValidationError, match=r"tr\n  Field required"):
        Pair.model_validate({"en": "word"})


def test_a_pair_cannot_have_an_empty_half() -> None:
    with pytest.raises(ValidationError, match="at least 1 character"):
        Pair(en="word", tr=" ")


def test_an_entry_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Pair(en="word", tr="söz").en = "other"  # type: ignore[misc]


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownIdError, match=r"no topic has the id 'alpa'; did you mean 'alpha'\?"):
        roadmap().topic("alpa")


def test_a_topic_knows_its_stage_and_what_it_leads_to() -> None:
    data = roadmap()
    assert (data.stage_of("beta").id, [topic.id for topic in data.leads_to("alpha")]) == ("first", ["beta"])


def test_a_resource_knows_its_topics() -> None:
    assert [topic.id for topic in roadmap().topics_of("paid-book")] == ["beta"]


def test_a_turkish_reader_gets_the_turkish_edition() -> None:
    entry = resource("x", title_tr="Kitap", url_tr="https://tr.example/", languages=("en", "tr"))
    assert (entry.title_in("tr"), entry.url_in("tr")) == (("Kitap", "tr"), "https://tr.example/")


def test_a_title_tells_its_language() -> None:
    assert resource("x", title="Çizgi", languages=("tr",)).title_in("en") == ("Çizgi", "tr")


def test_a_stage_builds_on_the_stages_whose_topics_it_requires() -> None:
    first = roadmap().stages[0]
    second = first.model_copy(update={"id": "second", "topics": (topic("gamma", ("beta", "alpha")), topic("delta", ("gamma",)))})
    both = roadmap(stages=(first, second))
    assert [[stage.id for stage in both.builds_on(id)] for id in ("first", "second")] == [[], ["first"]]
