"""Tự chấm: the own record on its way from the clerk's table to the sealed package."""
