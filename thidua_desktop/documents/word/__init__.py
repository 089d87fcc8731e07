"""Writing Word files; imported only when one is rendered, python-docx costs start-up time."""
