"""Check the lab: `python check.py` looks at lab.py, `python check.py solution` at solution.py."""

import importlib
import sys
from collections.abc import Callable
from types import ModuleType

import numpy as np

STEPS: list[tuple[str, Callable[[ModuleType], None]]] = []


def step(title: str) -> Callable[[Callable[[ModuleType], None]], None]:
    """Add a check to the list."""

    def add(check: Callable[[ModuleType], None]) -> None:
        STEPS.append((title, check))

    return add


def near(name: str, got: object, wanted: object, tolerance: float = 1e-4) -> None:
    """Stop when two values differ."""
    try:
        same = np.allclose(np.asarray(got, float), np.asarray(wanted, float), atol=tolerance)
    except (TypeError, ValueError):
        same = False
    if not same:
        raise AssertionError(f"{name}: expected {wanted}, got {got}")


@step("derivative")
def _derivative(lab: ModuleType) -> None:
    near("derivative of x² at 3", lab.derivative(lambda x: x * x, 3.0), 6.0)
    near("derivative of 5 - 2x at 1", lab.derivative(lambda x: 5 - 2 * x, 1.0), -2.0)
    got = lab.derivative(lambda x: x**3, 1.0, step=0.1)
    near("central difference of x³ at 1, step 0.1", got, 3.01)


@step("numerical_gradient")
def _gradient(lab: ModuleType) -> None:
    w = np.array([0.0, 0.0])
    found = lab.numerical_gradient(lambda v: (v[0] - 3) ** 2 + 4 * (v[1] + 1) ** 2, w)
    near("gradient of the bowl at (0, 0)", found, [-6.0, 8.0])
    near("w after the call", w, [0.0, 0.0])
    got = lab.numerical_gradient(lambda v: v[0] ** 3 + v[1], np.ones(2), step=0.1)
    near("central differences of a³ + b at (1, 1), step 0.1", got, [3.01, 1.0])


@step("line_gradient")
def _line(lab: ModuleType) -> None:
    x, y = np.array([1.0, 2.0, 3.0]), np.array([2.0, 2.0, 5.0])
    near("gradient for the line 1 + x", lab.line_gradient(np.ones(2), x, y), [0.0, -2 / 3])
    near("gradient for the line 0", lab.line_gradient(np.zeros(2), x, y), [-6.0, -14.0])


@step("descend")
def _descend(lab: ModuleType) -> None:
    def bowl(v: np.ndarray) -> np.ndarray:
        return np.array([2 * (v[0] - 3), 8 * (v[1] + 1)])

    weights, steps = lab.descend(bowl, np.zeros(2), 0.1)
    near("lowest point of the bowl", weights, [3.0, -1.0])
    if not 50 < steps < 100:
        raise AssertionError(f"steps until the gradient is short: expected about 70, got {steps}")
    near("steps from the lowest point", lab.descend(bowl, np.array([3.0, -1.0]), 0.1)[1], 0)
    near("steps at the limit", lab.descend(bowl, np.zeros(2), 0.001, limit=5)[1], 5)
    try:
        with np.errstate(over="ignore", invalid="ignore"):
            lab.descend(bowl, np.zeros(2), 0.3)
    except OverflowError:
        return
    raise AssertionError("a rate of 0.3 runs away: expected OverflowError, got a result")


def main(name: str) -> int:
    """Check the module of this name; return the exit code."""
    lab = importlib.import_module(name)
    for number, (title, check) in enumerate(STEPS, 1):
        try:
            check(lab)
        except NotImplementedError:
            print(f"Step {number}, {title}, is not written yet.")
            print(
                f"Next: replace the 'raise' line of {title} in {name}.py, then run the check again."
            )
            return 1
        except Exception as error:  # whatever the learner's code raises is told, not thrown
            print(f"Step {number}, {title}, is not right yet. {type(error).__name__}: {error}")
            print("Next: try that case in the function by hand, then run the check again.")
            return 1
    print("PASS")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "lab"))
