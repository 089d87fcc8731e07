"""The readable workbook of a package: rendered from the payload alone, never read as data."""
