"""Offline desktop program for the emulation blocs of Vietnamese army units."""

__version__ = "0.1.0"
