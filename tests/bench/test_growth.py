from pathlib import Path

from bench.growth import PATTERN, grow
from macros.check import check


def test_a_grown_project_is_sound_and_has_the_topic_pages_that_were_asked_for(tmp_path: Path) -> None:
    _, pages = check(grow(tmp_path / "project", 12))
    assert (len(pages.topics), f"{PATTERN}-5" in pages.topics) == (12, True)
