"""The report: a static site that shows the package to people. What the package holds is decided elsewhere."""
