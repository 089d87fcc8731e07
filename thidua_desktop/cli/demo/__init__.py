"""Playing one whole year of a scenario through the use cases alone (cli: `demo`)."""
