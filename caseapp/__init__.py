"""1 Gezin 1 Plan 1 Regisseur: a training environment for working together around one family."""
