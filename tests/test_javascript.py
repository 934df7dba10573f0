from pathlib import Path

import pytest
from py_mini_racer import JSEvalException

from macros.javascript import Module


@pytest.fixture
def module(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    (tmp_path / "main.js").write_text(
        'import { double, LIMIT as limit } from "./parts/numbers.js"\nimport Box from "./parts/box.js" // a class\n'
        "export const apply = number => Math.min(double(number), limit)\n"
        "export function boxed(value) { return new Box(value) }\nexport const broken = () => { throw new Error('no') }\n"
    )
    (tmp_path / "parts" / "numbers.js").write_text("export const LIMIT = 10\nexport const double = number => number * 2\n")
    (tmp_path / "parts" / "box.js").write_text(
        'import { double } from "./numbers.js"\n'
        "class Box { constructor(value) { this.value = double(value) } }\nexport { Box as default };\n"
    )
    return tmp_path / "main.js"


def test_a_module_runs_with_what_it_imports(module: Path) -> None:
    with Module(module) as loaded:
        assert [loaded.call("apply", 3), loaded.call("apply", 30), loaded.call("boxed", 4)] == [6, 10, {"value": 8}]


def test_an_error_in_a_module_is_raised(module: Path) -> None:
    with Module(module) as loaded, pytest.raises(JSEvalException, match="no"):
        loaded.call("broken")


def test_a_missing_import_is_named(module: Path) -> None:
    (module.parent / "parts" / "numbers.js").unlink()
    with pytest.raises(FileNotFoundError, match=r"numbers\.js"):
        Module(module)
