"""A 2 x 2 matrix: what it does to vectors, its eigenvectors, and its SVD."""

import numpy as np

ratings = np.array([[3.0, 1.0], [1.0, 3.0]])  # two films x two viewers

# One dot product per row.
print("times (2, 1):", ratings @ np.array([2, 1]))
print("shapes:", ratings.shape, "@", (2,), "->", (ratings @ np.ones(2)).shape)

# An eigenvector keeps its direction.
print("times (1, 1):", ratings @ np.array([1, 1]))
print("times (1, -1):", ratings @ np.array([1, -1]))
print("eigenvalues:", np.linalg.eigvalsh(ratings).round(3))

# The SVD writes the matrix as a sum of layers, the strongest first.
left, strengths, right = np.linalg.svd(ratings)
first = strengths[0] * np.outer(left[:, 0], right[0])
second = strengths[1] * np.outer(left[:, 1], right[1])
print("strengths:", strengths.round(3))
print("layer 1:", first.round(3).tolist())
print("layer 2:", second.round(3).tolist())
print("kept by layer 1:", round(float(strengths[0] ** 2 / (strengths**2).sum()), 3))

# Length or angle? The second text repeats the words of the first.
short, long, other = np.array([4, 1]), np.array([8, 2]), np.array([3, 2])
for name, text in (("long", long), ("other", other)):
    distance = np.linalg.norm(short - text)
    cosine = short @ text / (np.linalg.norm(short) * np.linalg.norm(text))
    print(f"short and {name}: distance {distance:.2f}, cosine {cosine:.2f}")

# Silent broadcasting: a column minus a row is a table.
column, row = np.array([[1], [2], [3]]), np.array([1, 2, 3])
error = ((column - row) ** 2).mean()
print("wrong shape:", (column - row).shape, "error", round(float(error), 3))
