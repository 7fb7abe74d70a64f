"""Fetching voices that are not here yet, and putting them in their place."""
