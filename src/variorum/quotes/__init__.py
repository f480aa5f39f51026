"""Quotes: stretches of text between quotation marks, what form of speech they are, and whose."""
