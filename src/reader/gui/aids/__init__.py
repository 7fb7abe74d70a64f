"""What helps the eye: captions, ruler, cross-hair, magnifier, pointer, reading by pointing."""
