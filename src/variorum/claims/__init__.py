"""Claims: checkable propositions, whose they are, what about, and how firmly they are held."""
