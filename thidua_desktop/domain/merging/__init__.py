"""Merging: which packages of a book count, one room of rules per subject (packages §5.8).

Every rule takes the case and returns its objection per package digest; none knows arrival order or
a clock. A rule may look at what the rules before it objected to; `judge.RULES` fixes the order.
"""
