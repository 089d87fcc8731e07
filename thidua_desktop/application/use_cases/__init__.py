"""The verbs: one per file, each a function over the unit of work of its operation."""
