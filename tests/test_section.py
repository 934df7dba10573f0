"""The section that an address names beside its data."""

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.javascript import SCRIPTS, Module


def test_data_and_section_come_back_as_they_were_put_together() -> None:
    with Module(SCRIPTS / "section.js") as section:

        @settings(deadline=None)
        @given(
            st.text("abc=&.%_", max_size=30), st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True).filter(lambda s: len(s) < 80)
        )
        def back(rest: str, name: str) -> None:
            fragment = section.call("withSection", f"plan=1{rest}", name)
            assert section.call("split", f"#{fragment}") == {"data": f"plan=1{rest}", "section": name}

        back()


def test_a_fragment_without_data_is_a_section() -> None:
    with Module(SCRIPTS / "section.js") as section:
        assert section.call("split", "#limits") == {"data": "", "section": "limits"}
