# %% [markdown]
# # A small film recommender
#
# One way to solve it.

# %%
"""A film recommender with dot products, cosine similarity and the SVD."""

import numpy as np

FILMS = (
    "Iron Comet",
    "Last Orbit",
    "Night Station",
    "Two Cups of Tea",
    "Letters in Spring",
    "The Long Wedding",
    "A Robot in Love",
)
VIEWERS = ("Asel", "Bora", "Chidi", "Deniz", "Elena", "Farah")
NAN = np.nan  # not seen
TABLE = np.array(
    [
        [5, 4, 5, 1, 2, NAN],
        [4, 5, 5, NAN, 1, 1],
        [NAN, NAN, 4, 1, 1, 2],
        [1, 2, NAN, 5, 4, 5],
        [2, NAN, 1, 5, NAN, 4],
        [1, 1, 2, NAN, NAN, 5],
        [4, 3, NAN, 4, 3, NAN],
    ]
)


def centre(table: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Take each viewer's mean away; put 0 where a film was not seen (given)."""
    means = np.nanmean(table, axis=0)
    return np.nan_to_num(table - means), means


# %% [markdown]
# ## Step 1: the dot product


# %%
def dot(a: np.ndarray, b: np.ndarray) -> float:
    """Return the sum of the products, place by place, without `@` and `np.dot`.

    Raise a ValueError when the two shapes differ: `a * b` would not always
    complain, because NumPy repeats a lone number silently.
    """
    if a.shape != b.shape:
        raise ValueError(f"the shapes differ: {a.shape} and {b.shape}")
    return float(sum(x * y for x, y in zip(a, b, strict=True)))


# %% [markdown]
# ## Step 2: matrix times vector


# %%
def matvec(matrix: np.ndarray, vector: np.ndarray) -> np.ndarray:
    """Return one dot product per row of the matrix, as an array; use `dot`."""
    return np.array([dot(row, vector) for row in matrix])


# %% [markdown]
# ## Step 3: cosine similarity


# %%
def cosine(a: np.ndarray, b: np.ndarray) -> float:
    """Return the dot product divided by both lengths.

    Raise a ValueError when one of the vectors has length 0: it has no direction.
    """
    lengths = dot(a, a) ** 0.5 * dot(b, b) ** 0.5
    if lengths == 0:
        raise ValueError("a vector of length 0 has no direction")
    return dot(a, b) / lengths


# %% [markdown]
# ## Step 4: keep k dimensions


# %%
def approximate(matrix: np.ndarray, k: int) -> np.ndarray:
    """Return the sum of the k strongest layers of the SVD, shaped as the matrix."""
    left, strengths, right = np.linalg.svd(matrix, full_matrices=False)
    return (left[:, :k] * strengths[:k]) @ right[:k]


# %% [markdown]
# ## Step 5: how much is kept?


# %%
def kept(matrix: np.ndarray, k: int) -> float:
    """Return the share, 0 to 1, that k dimensions keep of the squared entries.

    That is the sum of the first k squared singular values over the sum of all.
    """
    squares = np.linalg.svd(matrix, compute_uv=False) ** 2
    return float(squares[:k].sum() / squares.sum())


# %% [markdown]
# ## Step 6: recommend


# %%
def recommend(table: np.ndarray, viewer: int, k: int) -> int:
    """Return the row of the unseen film with the highest predicted rating.

    Centre the table, keep k dimensions, add the means again. Only films whose
    cell in the viewer's column is NaN may be recommended.
    """
    centred, means = centre(table)
    predicted = approximate(centred, k)[:, viewer] + means[viewer]
    predicted[~np.isnan(table[:, viewer])] = -np.inf
    return int(np.argmax(predicted))


# %% [markdown]
# ## Look at the result

# %%
if __name__ == "__main__":
    centred, _ = centre(TABLE)
    print("cosine of the rows of two films (ratings centred per viewer):")
    for film in (1, 3, 6):
        print(f"  {FILMS[0]} / {FILMS[film]}: {cosine(centred[0], centred[film]):.2f}")
    print("kept of the table:")
    for k in range(1, len(VIEWERS) + 1):
        print(f"  {k} of {len(VIEWERS)} dimensions: {kept(centred, k):.3f}")
    print("unseen film to recommend, with 1 dimension:")
    for viewer, name in enumerate(VIEWERS):
        if np.isnan(TABLE[:, viewer]).any():
            print(f"  {name}: {FILMS[recommend(TABLE, viewer, 1)]}")
