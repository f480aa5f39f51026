"""The pages of the report: each module arranges rows for the template of its name."""
