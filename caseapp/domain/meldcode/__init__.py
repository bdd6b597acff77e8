"""The meldcode: five steps and an afwegingskader, walked by one professional for himself (domein 6.6)."""
