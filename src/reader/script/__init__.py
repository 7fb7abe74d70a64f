"""An article in another script: Simplified, Traditional, Taiwan's, Hong Kong's."""
