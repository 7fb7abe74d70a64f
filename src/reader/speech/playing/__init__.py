"""From sound to the loudspeaker."""
