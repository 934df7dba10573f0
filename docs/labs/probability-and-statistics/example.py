"""Bayes by counting, an estimate with its interval, and what peeking does."""

import numpy as np

rng = np.random.default_rng(7)

# Bayes: draw people, test them, then look only at the positive tests.
people = 1_000_000
ill = rng.random(people) < 0.03
positive = rng.random(people) < np.where(ill, 0.90, 0.10)
print("by hand, ill among the positive:", round(270 / 1240, 3))
print("counted, ill among the positive:", round(ill[positive].mean(), 3))

# An estimate: 192 of 2,400 visitors signed up. How sure is the 8%?
visitors = np.repeat([1, 0], [192, 2208])
error = visitors.std() / np.sqrt(visitors.size)
print("standard error:", round(error, 4))
draws = rng.choice(visitors, size=(2000, visitors.size))  # with replacement
low, high = np.percentile(draws.mean(axis=1), [2.5, 97.5])
print(f"bootstrap interval: {low:.3f} to {high:.3f}")

# Peeking: both pages are the same, 10% sign up, ten days, 200 visitors a day.
pages = rng.binomial(200, 0.10, size=(2, 5000, 10)).cumsum(axis=2)
seen = 200 * np.arange(1, 11)
pooled = pages.sum(axis=0) / (2 * seen)
z = (pages[1] - pages[0]) / seen / np.sqrt(2 * pooled * (1 - pooled) / seen)
alarm = np.abs(z) > 1.96  # p below 0.05
print("false alarms, one look on day 10:", round(alarm[:, -1].mean(), 2))
print("false alarms, a look every day:", round(alarm.any(axis=1).mean(), 2))
print("one of 20 null comparisons below 0.05:", round(1 - 0.95**20, 2))
