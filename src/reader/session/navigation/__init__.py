"""The way to what is in front: through the loader, from list to article, back and forward."""
