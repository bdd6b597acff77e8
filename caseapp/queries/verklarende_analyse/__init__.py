"""Reading the verklarende analyse: pieces, versions, stances; each through the curtain."""
