"""What the reader is told and can ask for: messages, keys, actions; on the screen, aloud, or both."""
