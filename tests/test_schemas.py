from macros.data import DATA, ROOT
from macros.schemas import schemas


def test_the_schema_files_are_current() -> None:
    found = {path.name: path.read_text("utf-8") for path in (ROOT / DATA / "schema").glob("*.json")}
    assert found == schemas(), "run make generated"


def test_every_data_file_names_its_schema_for_editors() -> None:
    for path in (ROOT / DATA).rglob("*.yml"):
        name = path.read_text("utf-8").splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / name).is_file(), path
