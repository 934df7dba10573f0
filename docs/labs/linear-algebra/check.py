"""Check the lab: `python check.py` for lab.py, `python check.py solution`."""

import importlib
import sys
from collections.abc import Callable
from types import ModuleType

import numpy as np


class StepError(Exception):
    """A step does not do what its docstring says."""

    def __init__(self, case: str, expected: object, got: object, then: str) -> None:
        """Keep what a learner needs to go on."""
        super().__init__(case)
        self.case, self.expected, self.got, self.then = case, expected, got, then


def same(case: str, expected: object, got: object, then: str) -> None:
    """Compare two numbers or arrays, shapes included."""
    try:
        found = np.asarray(got, dtype=float)
    except (TypeError, ValueError):
        raise StepError(case, expected, got, then) from None
    wanted = np.asarray(expected, dtype=float)
    if found.shape != wanted.shape:
        message = f"{got} (shape {found.shape})"
        raise StepError(case, f"{expected} (shape {wanted.shape})", message, then)
    if not np.allclose(found, wanted, atol=1e-6):
        raise StepError(case, expected, np.round(found, 4), then)


def refuses(case: str, call: Callable[[], object], then: str) -> None:
    """Check that a call raises a ValueError."""
    try:
        got = call()
    except ValueError:
        return
    raise StepError(case, "a ValueError", got, then)


def step_1(lab: ModuleType) -> None:
    """Check dot."""
    then = "multiply the numbers in the same place, then add the products"
    same("dot((1, 2, 3), (4, 0, -1))", 1.0, lab.dot(vec(1, 2, 3), vec(4, 0, -1)), then)
    then = "compare a.shape with b.shape first, and raise a ValueError"
    refuses("dot((1, 2, 3), (2,))", lambda: lab.dot(vec(1, 2, 3), vec(2)), then)


def step_2(lab: ModuleType) -> None:
    """Check matvec."""
    then = "go through the rows: for each, call dot(row, vector)"
    tall = np.array([[3.0, 1.0], [1.0, 3.0], [0.0, 2.0]])
    got = lab.matvec(tall, vec(2, 1))
    same("matvec of a 3 x 2 matrix and (2, 1)", [7.0, 5.0, 2.0], got, then)
    then = "let dot() complain: each row has 2 numbers, the vector 3"
    case = "matvec of a 3 x 2 matrix and a vector of 3"
    refuses(case, lambda: lab.matvec(tall, vec(1, 1, 1)), then)


def step_3(lab: ModuleType) -> None:
    """Check cosine."""
    then = "a length is the root of dot(a, a); divide by both lengths"
    same("cosine((3, 4), (4, 3))", 0.96, lab.cosine(vec(3, 4), vec(4, 3)), then)
    same("cosine((4, 1), (8, 2))", 1.0, lab.cosine(vec(4, 1), vec(8, 2)), then)
    same("cosine((1, 1), (-2, -2))", -1.0, lab.cosine(vec(1, 1), vec(-2, -2)), then)
    then = "test the product of the lengths before you divide"
    refuses("cosine((0, 0), (1, 2))", lambda: lab.cosine(vec(0, 0), vec(1, 2)), then)


def step_4(lab: ModuleType) -> None:
    """Check approximate."""
    then = "cut all three parts to k: left[:, :k], strengths[:k], right[:k]"
    small = np.array([[3.0, 1.0], [1.0, 3.0]])
    layer = [[2.0, 2.0], [2.0, 2.0]]
    case = "approximate of rows (3, 1), (1, 3) with k = 1"
    same(case, layer, lab.approximate(small, 1), then)
    wide = np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 1.0]])
    then = "a table that is not square needs full_matrices=False in np.linalg.svd"
    same("approximate of a 2 x 3 matrix, k = 2", wide, lab.approximate(wide, 2), then)


def step_5(lab: ModuleType) -> None:
    """Check kept."""
    then = "square the singular values before you add them up"
    small = np.array([[3.0, 1.0], [1.0, 3.0]])
    same("kept of rows (3, 1), (1, 3) with k = 1", 0.8, lab.kept(small, 1), then)
    same("kept of the same with k = 2", 1.0, lab.kept(small, 2), then)


def step_6(lab: ModuleType) -> None:
    """Check recommend."""
    nan = np.nan
    table = np.array(
        [
            [5, 5, 1, 1],
            [4, 5, 1, 2],
            [5, nan, 1, 1],
            [1, nan, 5, 4],
            [1, 2, 5, nan],
            [3, 3, 2, nan],
        ]
    )
    then = "look only at unseen films (NaN) and take the highest prediction"
    same("viewer 1, who likes films 0 and 1", 2, lab.recommend(table, 1, 1), then)
    same("viewer 3, who likes film 3", 4, lab.recommend(table, 3, 1), then)
    then = "work on a copy, so that the table keeps its NaN cells"
    same("the number of NaN cells afterwards", 4, np.isnan(table).sum(), then)


def vec(*numbers: float) -> np.ndarray:
    """Return a vector of floats."""
    return np.array(numbers, dtype=float)


def main() -> int:
    """Check every step in turn and stop at the first that fails."""
    name = sys.argv[1] if len(sys.argv) > 1 else "lab"
    lab = importlib.import_module(name)
    steps = (step_1, step_2, step_3, step_4, step_5, step_6)
    for number, step in enumerate(steps, start=1):
        try:
            step(lab)
        except NotImplementedError as error:
            print(f"Step {number} is not written yet ({error}).")
            print(f"Next: replace that line in {name}.py and run the check again.")
            return 1
        except StepError as error:
            print(f"Step {number} fails: {error.case}")
            print(f"  expected: {error.expected}")
            print(f"  came:     {error.got}")
            print(f"Next: {error.then}.")
            return 1
        except Exception as error:  # whatever a learner's code may raise
            print(f"Step {number} fails with {type(error).__name__}: {error}")
            print("  expected: a result as the docstring says")
            print(f"Next: call the function of step {number} by hand and print shapes.")
            return 1
    print("PASS")
    return 0


if __name__ == "__main__":
    sys.exit(main())
