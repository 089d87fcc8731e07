"""One file per command of the command line: arguments, one call of a use case, the answer."""
