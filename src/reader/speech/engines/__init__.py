"""From what is said to sound with marks: the voices' engines, and what cuts and hurries their work."""
