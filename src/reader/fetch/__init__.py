"""Address to Page: what the reader typed, the network, local files and pictures."""
