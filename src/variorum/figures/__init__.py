"""Figures: numbers with their bound, unit, thing counted, date and speaker."""
