"""The article in front: shown, put into another script, looked through, with what stands beside its text."""
