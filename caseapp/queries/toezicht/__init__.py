"""What somebody who supervises reads: who looked, never what it said."""
