# %% [markdown]
# # Judge an A/B test: one solution
#
# The four functions with their bodies.

# %%
"""An A/B test of a web page: Bayes, a bootstrap interval, a permutation test."""

import numpy as np

# One number per visitor: 1 signed up, 0 did not. Each visitor saw one page,
# chosen by lot, and the 2,400 per page were agreed on before the start.
PAGE_A = np.repeat([1, 0], [192, 2208])
PAGE_B = np.repeat([1, 0], [240, 2160])
WORTH = 0.01  # the new page pays for itself from one percentage point on


# %% [markdown]
# ## Step 1: Bayes' rule for a test


# %%
def bayes(prior: float, hit: float, false_alarm: float) -> float:
    """Return the share of the positive tests that are right.

    prior: share of the people who have the disease; hit: share of the ill who
    test positive; false_alarm: share of the healthy who test positive.
    """
    right = prior * hit
    wrong = (1 - prior) * false_alarm
    return right / (right + wrong)


# %% [markdown]
# ## Step 2: a bootstrap interval for the difference


# %%
def bootstrap_interval(
    a: np.ndarray, b: np.ndarray, rng: np.random.Generator, rounds: int = 2000
) -> tuple[float, float]:
    """Return the 95% interval of mean(b) - mean(a) as (low, high).

    In each round draw from a as many values as a has, with replacement, and do
    the same with b; keep the difference of the two means. Return the 2.5th and
    the 97.5th percentile of all differences. The two samples may differ in size.
    """
    gaps = np.empty(rounds)
    for i in range(rounds):
        gaps[i] = rng.choice(b, b.size).mean() - rng.choice(a, a.size).mean()
    low, high = np.percentile(gaps, [2.5, 97.5])
    return float(low), float(high)


# %% [markdown]
# ## Step 3: a permutation test


# %%
def permutation_p(
    a: np.ndarray, b: np.ndarray, rng: np.random.Generator, rounds: int = 2000
) -> float:
    """Return the two-sided p-value of the difference of the means.

    In each round shuffle all the values together, give the first a.size to one
    side and the rest to the other. Count the rounds whose difference is at least
    as far from 0 as the real one (allow 1e-12 for rounding), and return
    (count + 1) / (rounds + 1): the real split is one of the possible ones, so
    the result is never 0.
    """
    real = abs(b.mean() - a.mean())
    together = np.concatenate([a, b])
    count = 0
    for _ in range(rounds):
        mixed = rng.permutation(together)
        gap = mixed[a.size :].mean() - mixed[: a.size].mean()
        count += abs(gap) >= real - 1e-12
    return float((count + 1) / (rounds + 1))


# %% [markdown]
# ## Step 4: the verdict


# %%
def judge(low: float, high: float, worth: float) -> str:
    """Return what the interval of the gain allows you to say.

    "adopt" when even its low end is at least `worth`, "keep" (the old page) when
    even its high end is below `worth`, and "undecided" otherwise.
    """
    if low >= worth:
        return "adopt"
    if high < worth:
        return "keep"
    return "undecided"


# %% [markdown]
# ## Look at the result

# %%
if __name__ == "__main__":
    for prior in (0.03, 0.30):
        share = bayes(prior, 0.90, 0.10)
        print(f"{prior:.0%} ill before, {share:.1%} after a positive test")
    rng = np.random.default_rng(1)
    print(f"page A {PAGE_A.mean():.1%}, page B {PAGE_B.mean():.1%}")
    low, high = bootstrap_interval(PAGE_A, PAGE_B, rng)
    print(f"gain in points: {100 * low:.1f} to {100 * high:.1f}")
    p = permutation_p(PAGE_A, PAGE_B, rng)
    print(f"p-value: {p:.2f}")
    print(f"worth {WORTH:.0%}: {judge(low, high, WORTH)}")
    print(f"worth 0%: {judge(low, high, 0.0)}")
