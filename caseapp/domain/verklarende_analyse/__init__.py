"""The gedeelde verklarende analyse: what is going on, how it hangs together, and who sees what (domein 3)."""
