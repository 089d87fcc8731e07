"""What the program takes from the computer it runs on: time, chance, ids, folders, crash files."""
