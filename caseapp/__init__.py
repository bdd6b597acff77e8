"""The package of 1 Gezin 1 Plan 1 Regisseur: an environment to practise working around one family."""
