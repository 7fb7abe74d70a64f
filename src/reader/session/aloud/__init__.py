"""Reading an article aloud: made ready, fed to the player, lit; and whatever else is asked of the voice."""
