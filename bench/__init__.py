"""Measurements, for people who want to know: `make bench`. Nothing here is a test, and nothing in the site needs it."""
