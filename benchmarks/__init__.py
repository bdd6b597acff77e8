"""Measurements, each printing a ratio of two things done side by side in one run; never part of the tests."""
