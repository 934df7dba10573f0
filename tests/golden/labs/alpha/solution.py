"""Solved."""

print(1)
