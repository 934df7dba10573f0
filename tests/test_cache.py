from pathlib import Path

from macros.cache import kept, key


def test_a_key_depends_on_every_part_and_on_where_it_ends() -> None:
    assert len({key("ab", "c"), key("a", "bc"), key("abc"), key("ab", "d"), key(b"ab", "c")}) == 4


def test_what_is_kept_is_made_once(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"x"

    assert [kept(tmp_path / "a" / "b", make), kept(tmp_path / "a" / "b", make)] == [b"x", b"x"]
    assert len(made) == 1


def test_nothing_is_kept_of_what_fails(tmp_path: Path) -> None:
    def make() -> bytes:
        raise RuntimeError

    for _ in range(2):
        try:
            kept(tmp_path / "a", make)
        except RuntimeError:
            continue
    assert list(tmp_path.iterdir()) == []
