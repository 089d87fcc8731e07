"""Desks: the use cases of one area over one open book, each call one operation."""
