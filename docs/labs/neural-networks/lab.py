# %% [markdown]
# # A neural network in NumPy
#
# Write the five functions, in order; after each one run python check.py.
#
# The network has 64 inputs (an image of 8 x 8), 32 hidden units with ReLU and
# 10 outputs, one for each digit. Its numbers are in a dictionary: w1 (inputs x
# hidden), b1 (hidden), w2 (hidden x classes), b2 (classes). A row of x is an image.

# %%
"""A feedforward network with forward, backward and gradient check: the lab."""

from collections.abc import Callable

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

Array = np.ndarray
Net = dict[str, Array]


def new_net(inputs: int, hidden: int, classes: int, seed: int = 0) -> Net:
    """Return a network with random weights whose size fits ReLU, and biases of 0."""
    rng = np.random.default_rng(seed)
    return {
        "w1": rng.normal(0, np.sqrt(2 / inputs), (inputs, hidden)),
        "b1": np.zeros(hidden),
        "w2": rng.normal(0, np.sqrt(2 / hidden), (hidden, classes)),
        "b2": np.zeros(classes),
    }


def digits() -> tuple[Array, Array, Array, Array]:
    """Return training images, held-out images, training labels, held-out labels.

    A pixel goes from 0 to 16, so dividing by 16 learns nothing from the data.
    """
    x, labels = load_digits(return_X_y=True)
    return train_test_split(
        x / 16, labels, test_size=0.25, random_state=0, stratify=labels
    )


# %% [markdown]
# ## Step 1: forward


# %%
def forward(net: Net, x: Array) -> tuple[Array, Array, Array]:
    """Send a batch through the network.

    Returns:
        z: the sums of the hidden units, x @ w1 + b1; shape (examples, hidden).
        h: their values after ReLU; the same shape.
        p: the softmax of h @ w2 + b2; each row adds up to 1. Subtract the row's
           largest score before np.exp, so that large scores do not overflow.
    """
    raise NotImplementedError("step 1: forward: z, h and p")


# %% [markdown]
# ## Step 2: loss


# %%
def loss(p: Array, labels: Array) -> float:
    """Return the mean cross-entropy: minus the log of each right class's probability.

    Give np.log nothing smaller than 1e-12.
    """
    raise NotImplementedError("step 2: loss: the mean of -log(p of the right class)")


# %% [markdown]
# ## Step 3: backward


# %%
def backward(net: Net, x: Array, labels: Array) -> Net:
    """Return the gradient of the mean loss, with the keys and shapes of the net.

    For softmax with cross-entropy, the gradient of the scores is p, minus 1 at the
    right class, divided by the number of examples. ReLU lets it through where z > 0.
    """
    raise NotImplementedError("step 3: backward: the chain rule from the scores to w1")


# %% [markdown]
# ## Step 4: finite differences


# %%
def numerical_gradient(
    function: Callable[[], float], values: Array, step: float = 1e-5
) -> Array:
    """Return the gradient of function with respect to values, without the chain rule.

    For each entry of values (in place): add step and call function, subtract step
    from the old value and call it again, put the old value back. The gradient is
    (above - below) / (2 * step). Hint: for place in np.ndindex(values.shape).
    """
    raise NotImplementedError("step 4: numerical_gradient: nudge each value")


def gradient_check(net: Net, x: Array, labels: Array) -> float:
    """Return the largest relative difference between the two kinds of gradient."""
    gradients = backward(net, x, labels)
    worst = 0.0
    for name, values in net.items():
        slow = numerical_gradient(lambda: loss(forward(net, x)[2], labels), values)
        distance = np.linalg.norm(gradients[name] - slow)
        size = np.linalg.norm(gradients[name]) + np.linalg.norm(slow) + 1e-12
        worst = max(worst, float(distance / size))
    return worst


# %% [markdown]
# ## Step 5: training


# %%
def train(
    net: Net, x: Array, labels: Array, rate: float, epochs: int, seed: int = 0
) -> list[float]:
    """Change net in place by gradient descent on batches of 32 examples.

    In every epoch take the examples in a new random order (rng.permutation), and for
    each batch subtract rate * gradient from each array of net. The last batch may be
    smaller. Do it in place (-=): the caller keeps this very dictionary.

    Returns:
        The loss on all of x after each epoch.
    """
    raise NotImplementedError("step 5: train: epochs, batches, updates")


def accuracy(net: Net, x: Array, labels: Array) -> float:
    """Return the share of images whose most probable class is the right one."""
    return float((forward(net, x)[2].argmax(axis=1) == labels).mean())


# %% [markdown]
# ## Run it
#
# First the gradient check (it should be far below 0.000001), then the training.

# %%
if __name__ == "__main__":
    x_train, x_test, y_train, y_test = digits()
    small = new_net(64, 5, 10)
    print("gradient check", gradient_check(small, x_train[:20], y_train[:20]))
    net = new_net(64, 32, 10)
    history = train(net, x_train, y_train, rate=0.1, epochs=40)
    print("loss", round(history[0], 3), "->", round(history[-1], 3))
    print("held-out accuracy", round(accuracy(net, x_test, y_test), 2))
