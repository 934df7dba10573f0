"""Check the lab: `python check.py` for lab.py, `python check.py solution`."""

import importlib
import sys
from types import ModuleType

import numpy as np


class StepError(Exception):
    """A step does not do what its docstring says."""

    def __init__(self, case: str, expected: object, got: object, then: str) -> None:
        """Keep what a learner needs to go on."""
        super().__init__(case)
        self.case, self.expected, self.got, self.then = case, expected, got, then


def near(case: str, wanted: float, got: object, within: float, then: str) -> None:
    """Compare two numbers; a result of chance may be off by `within`."""
    expected = f"{wanted} (give or take {within})" if within > 1e-4 else wanted
    try:
        distance = abs(float(got) - wanted)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        raise StepError(case, expected, got, then) from None
    if not distance <= within:
        raise StepError(case, expected, round(float(got), 4), then)  # type: ignore[arg-type]


def step_1(lab: ModuleType) -> None:
    """Check bayes."""
    then = "work it out for 10,000 people on paper and divide by all positives"
    got = lab.bayes(0.03, 0.9, 0.1)
    near("bayes(0.03, 0.9, 0.1)", 0.2177, got, 1e-4, then)
    then = "the healthy are 1 - prior of the people, not all of them"
    got = lab.bayes(0.3, 0.9, 0.1)
    near("bayes(0.3, 0.9, 0.1)", 0.7941, got, 1e-4, then)
    then = "a test that rings for everybody teaches nothing: the prior comes back"
    near("bayes(0.2, 1, 1)", 0.2, lab.bayes(0.2, 1, 1), 1e-4, then)


def step_2(lab: ModuleType) -> None:
    """Check bootstrap_interval."""
    then = "return two numbers, the low end first"
    sure = interval(lab, np.zeros(5), np.ones(8), then)
    case = "bootstrap_interval of five 0s and eight 1s"
    then = "take mean(b) - mean(a), in this order"
    near(f"{case}, low end", 1.0, sure[0], 1e-4, then)
    near(f"{case}, high end", 1.0, sure[1], 1e-4, then)
    a, b = np.repeat([1, 0], [10, 90]), np.repeat([1, 0], [400, 1600])
    case = "bootstrap_interval of 10 of 100 and 400 of 2,000"
    low, high = interval(lab, a, b, then)
    then = "draw a.size values from a and b.size from b, with replacement"
    near(f"{case}, low end", 0.037, low, 0.012, then)
    near(f"{case}, high end", 0.156, high, 0.012, then)
    then = "resample the values that you were given, and do not treat them as 0 and 1"
    times = np.array([2.0, 4.0, 4.0, 5.0, 10.0])
    low, high = interval(lab, np.zeros(4), times, then)
    case = "bootstrap_interval of four 0s and (2, 4, 4, 5, 10)"
    near(f"{case}, low end", 3.0, low, 0.3, then)
    near(f"{case}, high end", 7.6, high, 0.5, then)


def step_3(lab: ModuleType) -> None:
    """Check permutation_p."""
    rng = np.random.default_rng(3)
    a, b = np.array([1.0, 2.0, 3.0]), np.array([7.0, 8.0, 9.0])
    then = "count gaps in both directions: compare absolute values, with >="
    got = lab.permutation_p(a, b, rng, 5000)
    near("permutation_p of (1, 2, 3) and (7, 8, 9)", 0.1, got, 0.02, then)
    got = lab.permutation_p(b, a, rng, 5000)
    near("permutation_p of (7, 8, 9) and (1, 2, 3)", 0.1, got, 0.02, then)
    then = "count a gap that equals the real one, too"
    same = np.array([0.0, 1.0])
    got = lab.permutation_p(same, same, rng, 200)
    near("permutation_p of two equal samples", 1.0, got, 1e-4, then)
    then = "return (count + 1) / (rounds + 1)"
    got = lab.permutation_p(np.zeros(30), np.ones(20), rng, 400)
    near("permutation_p, no overlap, 400 rounds", 1 / 401, got, 1e-6, then)
    a, b = np.repeat([1, 0], [8, 92]), np.repeat([1, 0], [12, 28])
    then = "give the first a.size shuffled values to one side, the rest to the other"
    got = lab.permutation_p(a, b, rng, 4000)
    near("permutation_p of 8 of 100 and 12 of 40", 0.0016, got, 0.003, then)


def step_4(lab: ModuleType) -> None:
    """Check judge."""
    cases = (
        (0.02, 0.05, "adopt", "the low end alone decides about adopting"),
        (0.01, 0.05, "adopt", "a low end that equals worth is enough: use >="),
        (-0.02, 0.005, "keep", "look at the high end before you say keep"),
        (0.002, 0.008, "keep", "a gain above 0 but below worth does not pay"),
        (0.004, 0.036, "undecided", "worth lies inside the interval here"),
        (-0.03, 0.01, "undecided", "a high end that equals worth is still possible"),
    )
    for low, high, wanted, then in cases:
        got = lab.judge(low, high, 0.01)
        if got != wanted:
            raise StepError(f"judge({low}, {high}, 0.01)", wanted, got, then)


def interval(
    lab: ModuleType, a: np.ndarray, b: np.ndarray, then: str
) -> tuple[float, float]:
    """Return what the learner's function returns, if that is a pair."""
    got = lab.bootstrap_interval(a, b, np.random.default_rng(2), 4000)
    try:
        low, high = got
    except (TypeError, ValueError):
        raise StepError("bootstrap_interval", "(low, high)", got, then) from None
    return low, high


def main() -> int:
    """Check every step in turn and stop at the first that fails."""
    name = sys.argv[1] if len(sys.argv) > 1 else "lab"
    lab = importlib.import_module(name)
    for number, step in enumerate((step_1, step_2, step_3, step_4), start=1):
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
            print(f"Next: call the function of step {number} by hand.")
            return 1
    print("PASS")
    return 0


if __name__ == "__main__":
    sys.exit(main())
