from pathlib import Path

from macros.source import read

from .sample import texts


def test_each_value_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("- id: one\n- id: two\n  list: [x, y]\n", "utf-8")
    source, _ = read(tmp_path / "a.yml", tmp_path)
    assert source is not None
    assert [source.line((0, "id")), source.line((1, "list", 0)), source.line((1, "nowhere"))] == [1, 3, 2]


def test_broken_yaml_is_a_fault_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("id: one\ntext: a: b\n", "utf-8")
    assert texts(read(tmp_path / "a.yml", tmp_path)[1]) == [
        "a.yml:2: cannot be read: mapping values are not allowed in this context\n"
        "  hint: mend the YAML; text that holds ': ' or '#' stands in quotes"
    ]


def test_a_key_given_twice_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("id: one\nid: two\n", "utf-8")
    assert texts(read(tmp_path / "a.yml", tmp_path)[1]) == [
        "a.yml:2: the key 'id' is given twice\n  hint: keep one of them; the first is on line 1"
    ]
