"""What is kept on this machine's disk: the settings, the articles that were read and the places in them."""
