"""Codes and facts become sentences here and nowhere else, in Vietnamese and English, purely."""
