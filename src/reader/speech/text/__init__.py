"""What is said for a text on the screen: by its language's rules and the reader's own words, place by place."""
