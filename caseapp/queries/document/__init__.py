"""Reading a document made of pieces: the verklarende analyse and the veiligheidsplan are two."""
