"""`python -m variorum` is the command `variorum`."""

from variorum.cli import main

main()
