"""Measures: which thing a figure measures, and what limits it (place, subset, period)."""
