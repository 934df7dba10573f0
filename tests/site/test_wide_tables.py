from markdown import Markdown

from macros.site.wide_tables import WideTables

TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |\n"


def html(text: str) -> str:
    return str(Markdown(extensions=["tables", WideTables()]).convert(text)).replace("\n", "")


def test_a_table_gets_a_frame() -> None:
    assert html(TABLE).startswith('<div class="md-typeset__scrollwrap"><div class="md-typeset__table"><table>')


def test_a_table_between_paragraphs_keeps_its_place() -> None:
    found = html(f"before\n\n{TABLE}\nafter")
    assert (found.index("before"), found.index("</table></div></div>") < found.index("after")) == (3, True)


def test_a_table_in_a_list_gets_one_too() -> None:
    assert html("- item\n\n" + "".join(f"    {line}\n" for line in TABLE.splitlines())).count("scrollwrap") == 1


def test_other_text_is_left_alone() -> None:
    assert html("text") == "<p>text</p>"
