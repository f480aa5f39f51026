"""Speakers: who says something, in which words the text names them, and whom those words mean."""
