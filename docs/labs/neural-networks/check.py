"""Checks the lab: ``python check.py`` for lab.py, ``python check.py solution``."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))


class WrongError(Exception):
    """A function returned something else than it should."""


def same(what: str, got: object, wanted: object, advice: str) -> None:
    """Raise WrongError unless got has the shape and the values of wanted."""
    expected = np.asarray(wanted, dtype=float)
    try:
        actual = np.asarray(got, dtype=float)
    except (TypeError, ValueError):
        actual = np.array(np.nan)
    if actual.shape != expected.shape or not np.allclose(actual, expected, atol=1e-6):
        message = f"{what}\n  expected: {expected.round(4).tolist()}\n  came: {got}"
        raise WrongError(f"{message}\n  next: {advice}")


def tiny() -> tuple[dict[str, np.ndarray], np.ndarray, np.ndarray]:
    """Return a network with 2 inputs, 2 hidden units and 2 classes, and 3 examples."""
    net = {
        "w1": np.array([[0.5, -1.0], [0.25, 0.25]]),
        "b1": np.array([0.0, 0.1]),
        "w2": np.array([[0.6, -0.2], [-0.4, 0.3]]),
        "b2": np.array([-0.1, 0.2]),
    }
    x = np.array([[1.0, 2.0], [-1.0, 2.0], [0.5, 3.0]])
    return net, x, np.array([0, 1, 1])


def three(got: object) -> tuple[object, object, object]:
    """Return the three results of forward."""
    if not isinstance(got, tuple) or len(got) != 3:
        raise WrongError(f"forward\n  expected: a tuple z, h, p\n  came: {got}")
    return got


def forward(lab: ModuleType) -> None:
    """Check the sums, ReLU and softmax."""
    net, x, _ = tiny()
    z, h, p = three(lab.forward(net, x))
    sums = [[1.0, -0.4], [0.0, 1.6], [1.0, 0.35]]
    same("z of 3 examples", z, sums, "z is x @ w1 + b1")
    same("h of 3 examples", h, np.maximum(sums, 0), "ReLU: np.maximum(z, 0)")
    odds = np.exp([0.5 - 0.0, -0.74 - 0.68, 0.36 - 0.105])
    wanted = np.column_stack([odds / (1 + odds), 1 / (1 + odds)])
    same("p of 3 examples", p, wanted, "softmax per row: axis=1, keepdims=True")
    net["b2"] = np.array([2000.0, 1000.0])
    p = three(lab.forward(net, x[:1]))[2]
    same("p of large scores", p, [[1.0, 0.0]], "subtract the largest score of the row")


def loss(lab: ModuleType) -> None:
    """Check the cross-entropy."""
    p = np.array([[0.5, 0.5], [0.25, 0.75]])
    advice = "take p[np.arange(len(labels)), labels], then -log, then the mean"
    same("loss of [0.5, 0.75]", lab.loss(p, np.array([0, 1])), 0.49041463, advice)
    got = lab.loss(np.array([[0.0, 1.0]]), np.array([0]))
    same("loss of probability 0", got, 27.63102112, "np.maximum(..., 1e-12) first")


def backward(lab: ModuleType) -> None:
    """Check the gradients against finite differences, taken here."""
    net, x, labels = tiny()
    net["b1"] = np.array([0.05, 0.1])  # keeps every sum away from the bend of ReLU
    got = lab.backward(net, x, labels)
    if not isinstance(got, dict) or set(got) != set(net):
        raise WrongError(
            f"backward\n  expected: a dict with w1 b1 w2 b2\n  came: {got}"
        )
    advice = {
        "b2": "d_scores = (p - 1 at the right class) / examples; sum over axis 0",
        "w2": "h.T @ d_scores",
        "b1": "d_z = (d_scores @ w2.T) * (z > 0); sum over axis 0",
        "w1": "x.T @ d_z",
    }
    for name, text in advice.items():
        wanted = np.zeros_like(net[name])
        for place in np.ndindex(wanted.shape):
            values = []
            for step in (1e-5, -1e-5):
                moved = {key: value.copy() for key, value in net.items()}
                moved[name][place] += step
                values.append(lab.loss(lab.forward(moved, x)[2], labels))
            wanted[place] = (values[0] - values[1]) / 2e-5
        same(f"gradient of {name}", got[name], wanted, text)


def numerical_gradient(lab: ModuleType) -> None:
    """Check the finite differences on a function whose gradient is known."""
    values = np.array([[1.0, -2.0, 0.5], [3.0, 0.0, -1.0]])
    before = values.copy()
    got = lab.numerical_gradient(lambda: float((values**3).sum()), values)
    advice = "(above - below) / (2 * step), one entry at a time"
    same("gradient of the sum of cubes", got, 3 * before**2, advice)
    same("values afterwards", values, before, "put the old value back")


def train(lab: ModuleType) -> None:
    """Check that the network learns the digits."""
    x, x_test, y, y_test = lab.digits()
    net = lab.new_net(64, 32, 10)
    history = lab.train(net, x, y, rate=0.1, epochs=30)
    if not isinstance(history, list) or len(history) != 30:
        raise WrongError(f"train\n  expected: a list of 30 losses\n  came: {history}")
    score = float((lab.forward(net, x_test)[2].argmax(axis=1) == y_test).mean())
    if score < 0.93:
        message = f"held-out accuracy\n  expected: at least 0.93\n  came: {score:.2f}"
        raise WrongError(
            f"{message}\n  next: subtract rate * gradient in place, once per batch"
        )
    now = lab.loss(lab.forward(net, x)[2], y)
    same("last loss in the list", history[-1], now, "measure after the epoch's updates")


STEPS: tuple[Callable[[ModuleType], None], ...] = (
    forward,
    loss,
    backward,
    numerical_gradient,
    train,
)


def main() -> int:
    """Check the steps in order and stop at the first that fails."""
    name = sys.argv[1] if len(sys.argv) > 1 else "lab"
    lab = importlib.import_module(name)
    for number, check in enumerate(STEPS, 1):
        try:
            check(lab)
        except NotImplementedError as error:
            print(f"Step {number} is not written yet: {error}")
            print(f"  next: replace the raise line in {check.__name__} ({name}.py)")
            return 1
        except WrongError as error:
            print(f"Step {number} fails: {error}")
            return 1
        except Exception as error:  # whatever the learner's code raises
            print(f"Step {number} stops with {type(error).__name__}: {error}")
            print(f"  expected: {check.__name__} to run; next: check the shapes")
            return 1
        print(f"step {number} ok: {check.__name__}")
    print("PASS")
    return 0


if __name__ == "__main__":
    sys.exit(main())
