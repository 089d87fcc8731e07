"""Where the columns of the sheet stand: four fixed ones, the months, three results."""

CODE, TITLE, MEASURE, GOAL = range(4)
FIRST_MONTH = 4
RESULTS = 3
