"""An article as sentences: where each begins and ends, which one a place is in, what language it is."""
