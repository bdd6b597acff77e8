"""The words and rules of an exercise as it is written down, before anybody plays it."""
