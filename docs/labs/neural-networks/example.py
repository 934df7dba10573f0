"""Forward pass, loss, backward pass and one update of a network 2-2-1."""

import numpy as np

x, target = np.array([1.0, 2.0]), 1.0
w1 = np.array([[0.5, -1.0], [0.25, 0.25]])  # row: input, column: hidden unit
b1 = np.array([0.0, 0.1])
w2, b2 = np.array([0.6, -0.4]), -0.1


def forward() -> tuple[np.ndarray, np.ndarray, float, float]:
    """Return the hidden sums, the hidden values, the probability and the loss."""
    z = x @ w1 + b1
    h = np.maximum(z, 0)  # ReLU
    p = 1 / (1 + np.exp(-(h @ w2 + b2)))  # sigmoid
    loss = -(target * np.log(p) + (1 - target) * np.log(1 - p))
    return z, h, float(p), float(loss)


z, h, p, loss = forward()
print("hidden", z.round(4), "->", h.round(4), "| p", f"{p:.4f} | loss {loss:.4f}")

d_score = p - target  # backward: from the loss to the first layer
d_w2 = d_score * h + 0.0  # + 0.0 turns -0 into 0
d_z = d_score * w2 * (z > 0)
d_w1 = np.outer(x, d_z)
print("gradients: w2", d_w2.round(4), "| w1", d_w1.round(4).tolist())

w1[1, 0] += 0.001  # the same number without the chain rule
above = forward()[3]
w1[1, 0] -= 0.002
below = forward()[3]
w1[1, 0] += 0.001
print("finite difference", round((above - below) / 0.002, 4))

rate = 0.1
w1, b1 = w1 - rate * d_w1, b1 - rate * d_z
w2, b2 = w2 - rate * d_w2, b2 - rate * d_score
_, _, p, loss = forward()
print("weight", w1[1, 0].round(4), "| p", f"{p:.4f} | loss {loss:.4f}")
