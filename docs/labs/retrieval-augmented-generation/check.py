"""Check the lab: `python check.py` for lab.py, `python check.py solution`."""

import importlib
import sys
from types import ModuleType


class StepError(Exception):
    """A step does not do what its docstring says."""

    def __init__(self, case: str, expected: object, got: object, then: str) -> None:
        """Keep what a learner needs to go on."""
        super().__init__(case)
        self.case, self.expected, self.got, self.then = case, expected, got, then


def same(case: str, expected: object, got: object, then: str) -> None:
    """Compare two values; numbers may differ by rounding."""
    if isinstance(expected, float) and isinstance(got, (int, float)):
        if abs(expected - got) < 1e-9:
            return
    elif expected == got:
        return
    raise StepError(case, expected, got, then)


TEA = {
    "id": "tea",
    "title": "Tea",
    "text": "Boil water. Add leaves! Wait four minutes.",
}
CHUNKS = [
    {"source": "tea", "text": "Tea: Wait four minutes."},
    {"source": "tea", "text": "Tea: Boil water and warm the pot."},
    {"source": "soup", "text": "Soup: Stir the soup for four minutes."},
    {"source": "tea", "text": "Tea: Wait four minutes."},
]


def step_1(lab: ModuleType) -> None:
    """Check chunk."""
    then = "walk over range(0, number of sentences, size) and slice"
    two = [
        {"source": "tea", "text": "Tea: Boil water. Add leaves!"},
        {"source": "tea", "text": "Tea: Wait four minutes."},
    ]
    same("chunk of 3 sentences, size 2", two, lab.chunk(TEA, 2), then)
    whole = [{"source": "tea", "text": f"Tea: {TEA['text']}"}]
    same("chunk of 3 sentences, size 5", whole, lab.chunk(TEA, 5), then)


def step_2(lab: ModuleType) -> None:
    """Check ranking."""
    then = "np.argsort sorts upwards: sort the negative scores, with kind='stable'"
    got = [int(i) for i in lab.ranking(lab.Index(CHUNKS), "warm the pot")]
    same("ranking of 4 chunks, numbers 0 and 3 being equal", [1, 2, 0, 3], got, then)


def step_3(lab: ModuleType) -> None:
    """Check hit_rate."""
    asked = [
        {"question": "wait", "article": "tea", "answer": "four minutes"},
        {"question": "stir", "article": "soup", "answer": "four minutes"},
    ]
    orders = {"wait": [2, 1, 0, 3], "stir": [1, 2, 0, 3]}
    rank = orders.__getitem__
    then = "a hit needs both: the source of the article and the answer in the text"
    for k, expected in ((1, 0.0), (2, 0.5), (3, 1.0)):
        got = lab.hit_rate(rank, CHUNKS, asked, k)
        same(f"hit_rate of two questions, k = {k}", expected, got, then)
    then = "count a question once, even when two chunks of its article hold the answer"
    got = lab.hit_rate(rank, CHUNKS, asked, 4)
    same("hit_rate of two questions, k = 4", 1.0, got, then)


def step_4(lab: ModuleType) -> None:
    """Check fuse."""
    then = "add 1 / (constant + place) per ranking, places from 1, then sort downwards"
    got = list(lab.fuse([[7, 5, 3, 1], [5, 3, 1, 7]]))
    same("fuse([[7, 5, 3, 1], [5, 3, 1, 7]])", [5, 7, 3, 1], got, then)
    then = "a number may stand in one ranking only"
    same("fuse([[4, 2], [9, 2]])", [2, 4, 9], list(lab.fuse([[4, 2], [9, 2]])), then)
    then = "use the argument constant, not the number 60"
    got = list(lab.fuse([[1, 2, 3], [3, 2, 1]], constant=0))
    same("fuse([[1, 2, 3], [3, 2, 1]], constant=0)", [1, 3, 2], got, then)


def step_5(lab: ModuleType) -> None:
    """Check build_prompt."""
    lines = lab.build_prompt("How long?", CHUNKS[:2]).splitlines()
    end = [f"[tea] {c['text']}" for c in CHUNKS[:2]] + ["Question: How long?"]
    then = "write one line per passage, then the question as the last line"
    same("the last 3 lines of the prompt", end, lines[-3:], then)
    then = "put at least one line of rules before the passages"
    rules = "\n".join(lines[:-3])
    same(
        "rules that say what to write when nothing fits",
        True,
        lab.UNKNOWN in rules,
        then,
    )


class Recorder:
    """A model that only keeps what it was asked."""

    def __init__(self) -> None:
        """Start with no prompts."""
        self.prompts: list[str] = []

    def generate(self, prompt: str) -> str:
        """Keep the prompt."""
        self.prompts.append(prompt)
        return "answered"


def step_6(lab: ModuleType) -> None:
    """Check answer."""
    index, model = lab.Index(CHUNKS), Recorder()
    then = "return UNKNOWN before you build a prompt when the best score is too low"
    got = lab.answer(model, index, "zebra", 2, 0.1)
    same("answer to a question without a match, floor 0.1", lab.UNKNOWN, got, then)
    same("calls of the model for it", 0, len(model.prompts), then)
    then = "return what model.generate returns"
    got = lab.answer(model, index, "warm the pot", 2, 0.1)
    same("answer to a question with a match", "answered", got, then)
    then = "give build_prompt the k best chunks, best first"
    wanted = lab.build_prompt("warm the pot", [CHUNKS[1], CHUNKS[2]])
    same("the prompt for k = 2", wanted, model.prompts[-1], then)


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
            print(f"Next: call the function of step {number} by hand and print it.")
            return 1
    print("PASS")
    return 0


if __name__ == "__main__":
    sys.exit(main())
