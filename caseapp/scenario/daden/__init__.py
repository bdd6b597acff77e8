"""The acts that a casus file is made of: one file per part of the work, one class per act."""
