"""The child processes: what is said to them, how it crosses, how they are started, killed and replaced."""
