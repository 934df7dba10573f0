# %% [markdown]
# # A neural network in NumPy
#
# The five steps, solved: run the file, or pass it to check.py.
#
# The network has 64 inputs (an image of 8 x 8), 32 hidden units with ReLU and
# 10 outputs, one for each digit. Its numbers are in a dictionary: w1 (inputs x
# hidden), b1 (hidden), w2 (hidden x classes), b2 (classes). A row of x is an image.

# %%
"""A feedforward network with forward, backward and gradient check: solved."""

from collections.abc import Callable

import numpy as np
from sklearn.datasets import load_digits
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
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
    z = x @ net["w1"] + net["b1"]
    h = np.maximum(z, 0)
    scores = h @ net["w2"] + net["b2"]
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return z, h, powers / powers.sum(axis=1, keepdims=True)


# %% [markdown]
# ## Step 2: loss


# %%
def loss(p: Array, labels: Array) -> float:
    """Return the mean cross-entropy: minus the log of each right class's probability.

    Give np.log nothing smaller than 1e-12.
    """
    right = p[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(right, 1e-12)).mean())


# %% [markdown]
# ## Step 3: backward


# %%
def backward(net: Net, x: Array, labels: Array) -> Net:
    """Return the gradient of the mean loss, with the keys and shapes of the net.

    For softmax with cross-entropy, the gradient of the scores is p, minus 1 at the
    right class, divided by the number of examples. ReLU lets it through where z > 0.
    """
    z, h, p = forward(net, x)
    d_scores = p.copy()
    d_scores[np.arange(len(labels)), labels] -= 1
    d_scores /= len(labels)
    d_z = (d_scores @ net["w2"].T) * (z > 0)
    return {
        "w1": x.T @ d_z,
        "b1": d_z.sum(axis=0),
        "w2": h.T @ d_scores,
        "b2": d_scores.sum(axis=0),
    }


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
    gradient = np.zeros_like(values)
    for place in np.ndindex(values.shape):
        old = values[place]
        values[place] = old + step
        above = function()
        values[place] = old - step
        below = function()
        values[place] = old
        gradient[place] = (above - below) / (2 * step)
    return gradient


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
    rng = np.random.default_rng(seed)
    history = []
    for _ in range(epochs):
        order = rng.permutation(len(x))
        for start in range(0, len(x), 32):
            batch = order[start : start + 32]
            gradients = backward(net, x[batch], labels[batch])
            for name, gradient in gradients.items():
                net[name] -= rate * gradient
        history.append(loss(forward(net, x)[2], labels))
    return history


def accuracy(net: Net, x: Array, labels: Array) -> float:
    """Return the share of images whose most probable class is the right one."""
    return float((forward(net, x)[2].argmax(axis=1) == labels).mean())


# %% [markdown]
# ## Run it
#
# First the gradient check, then the training, then what a linear model and gradient
# boosting reach on the same split, then what the learning rate and the scale do.

# %%
if __name__ == "__main__":
    x_train, x_test, y_train, y_test = digits()
    small = new_net(64, 5, 10)
    difference = gradient_check(small, x_train[:20], y_train[:20])
    print("gradient check passed:", difference < 1e-6)

    net = new_net(64, 32, 10)
    history = train(net, x_train, y_train, rate=0.1, epochs=40)
    print("loss after epoch 1, 10, 40:", *(round(history[i], 2) for i in (0, 9, 39)))
    print("held-out accuracy, network:", round(accuracy(net, x_test, y_test), 3))
    for model in (
        LogisticRegression(max_iter=1000),
        HistGradientBoostingClassifier(random_state=0),
    ):
        score = model.fit(x_train, y_train).score(x_test, y_test)
        print(f"held-out accuracy, {type(model).__name__}:", round(score, 3))

    for title, factor, rate in (
        ("rate 0.001", 1, 0.001),
        ("rate 2", 1, 2.0),
        ("pixels from 0 to 16", 16, 0.1),
    ):
        net = new_net(64, 32, 10)
        history = train(net, x_train * factor, y_train, rate=rate, epochs=40)
        dead = int((forward(net, x_train * factor)[1].max(axis=0) == 0).sum())
        print(f"{title}: training loss {history[-1]:.2f}, dead units {dead} of 32")
