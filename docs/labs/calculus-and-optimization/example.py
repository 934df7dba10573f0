"""Three steps of gradient descent on a loss with two weights, and a check of the gradient."""

import numpy as np


def loss(w: np.ndarray) -> float:
    """Return a bowl whose lowest point is (3, -1), four times as steep in the second weight."""
    return float((w[0] - 3) ** 2 + 4 * (w[1] + 1) ** 2)


def gradient(w: np.ndarray) -> np.ndarray:
    """Return both partial derivatives."""
    return np.array([2 * (w[0] - 3), 8 * (w[1] + 1)])


def slope(w: np.ndarray, index: int, step: float = 1e-4) -> float:
    """Return a partial derivative measured by two steps, without calculus."""
    move = np.zeros_like(w)
    move[index] = step
    return (loss(w + move) - loss(w - move)) / (2 * step)


w = np.array([0.0, 0.0])
print("gradient by rule: ", gradient(w))
print("gradient measured:", np.round([slope(w, 0), slope(w, 1)], 3))

rate = 0.1
for step in range(4):
    print(f"step {step}: w = ({w[0]:.3f}, {w[1]:.3f}), loss {loss(w):.3f}")
    w = w - rate * gradient(w)

for rate in (0.02, 0.1, 0.24, 0.26):
    w = np.array([0.0, 0.0])
    for _ in range(50):
        w = w - rate * gradient(w)
    print(f"rate {rate}: loss {loss(w):.4f} after 50 steps")
