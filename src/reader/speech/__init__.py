"""From a sentence to sound with marks, and from sound to the loudspeaker."""
