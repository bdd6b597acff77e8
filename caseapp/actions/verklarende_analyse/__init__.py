"""Making the verklarende analyse together: contributing, answering, and vaststellen."""
