"""From dated entries to points, totals, classes and ranks: pure, exact, traced (scoring)."""
