"""The stages of the flow: each module runs one, `flow` lists them in order."""
