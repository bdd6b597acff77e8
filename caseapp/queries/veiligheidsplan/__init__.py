"""Reading the veiligheidsplan: versions, pieces, and how it goes; each through the curtain."""
