# %% [markdown]
# # Descend by yourself
#
# You write a numerical derivative, a gradient, and gradient descent with a stopping rule,
# then fit a line to eight measurements. Run `python check.py` after each step.

# %%
"""The lab of calculus and optimization: write the four functions below."""

from collections.abc import Callable

import numpy as np

Loss = Callable[[np.ndarray], float]

# Hours of practice and points in a test, of eight people (invented).
HOURS = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0])
POINTS = np.array([12.0, 19.0, 22.0, 31.0, 33.0, 42.0, 46.0, 51.0])


# %% [markdown]
# ## Step 1: a derivative, measured


# %%
def derivative(function: Callable[[float], float], x: float, step: float = 1e-5) -> float:
    """Return the central difference: (f(x + step) - f(x - step)) / (2 step)."""
    raise NotImplementedError("step 1: the central difference")


# %% [markdown]
# ## Step 2: a gradient, one partial derivative at a time


# %%
def numerical_gradient(loss: Loss, w: np.ndarray, step: float = 1e-5) -> np.ndarray:
    """Return the partial derivatives at w; change one weight at a time, leave w as it was."""
    raise NotImplementedError("step 2: one weight at a time")


# %% [markdown]
# ## Step 3: the gradient of a line's error, by the chain rule


# %%
def line_gradient(w: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the gradient of the mean of (w[0] + w[1] x - y)² with respect to w."""
    raise NotImplementedError("step 3: twice the mean error, and twice the mean error times x")


# %% [markdown]
# ## Step 4: descend until the gradient is short


# %%
def descend(
    gradient: Callable[[np.ndarray], np.ndarray],
    start: np.ndarray,
    rate: float,
    tolerance: float = 1e-6,
    limit: int = 100_000,
) -> tuple[np.ndarray, int]:
    """Return the weights and the number of steps taken.

    Stop when the length of the gradient is at most tolerance, or after limit steps.
    Raise OverflowError when a weight is no longer a finite number.
    """
    raise NotImplementedError("step 4: w - rate * gradient(w), and a rule to stop")


# %%
if __name__ == "__main__":
    for learning_rate in (0.002, 0.02, 0.035, 0.05):
        try:
            with np.errstate(over="ignore", invalid="ignore"):
                weights, taken = descend(
                    lambda w: line_gradient(w, HOURS, POINTS), np.zeros(2), learning_rate
                )
            print(f"rate {learning_rate}: {weights.round(3)} after {taken} steps")
        except OverflowError as error:
            print(f"rate {learning_rate}: {error}")
