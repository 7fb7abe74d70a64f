"""From pinyin to the model's phonemes."""

from __future__ import annotations

import pytest

from reader.speech.mandarin.phonemes import load_phonemes


@pytest.mark.parametrize(
    ("syllable", "phonemes"),
    [
        ("ni3", "ni↓"),
        ("hao3", "xau↓"),
        ("zhong1", "ꭧʊ→ŋ"),
        ("guo2", "kwo↗"),
        ("lv4", "ly↘"),
        ("nve4", "nɥe↘"),
        ("ju4", "ʨy↘"),
        ("yuan2", "ɥɛ↗n"),
        ("yong4", "jʊ↘ŋ"),
        ("shi4", "ʂɨ↘"),
        ("zi5", "ʦɨ"),
        ("ri4", "ɻɨ↘"),
        ("xi1", "ɕi→"),
        ("er2", "ɚ↗"),
        ("wei4", "wei↘"),
        ("liu2", "ljou↗"),
        ("dun4", "twə↘n"),
        ("bo1", "pwo→"),
        ("o4", "ɔ↘"),
        ("wu3", "u↓"),
        ("yi1", "i→"),
        ("de5", "tɤ"),
    ],
)
def test_syllables(syllable: str, phonemes: str) -> None:
    """Every kind of syllable comes out in the model's own letters, its tone before its coda."""
    table = load_phonemes()

    assert table.of(syllable) == phonemes


def test_every_initial_and_final_is_used_with_every_tone() -> None:
    """No combination that the tables allow is refused."""
    table = load_phonemes()

    built = {table.of(f"{initial}a{tone}") for initial in table.initials for tone in table.tones}

    assert len(built) == len(table.initials) * len(table.tones)


@pytest.mark.parametrize("nonsense", ["xyz1", "ni9", "q5"])
def test_nonsense_is_refused(nonsense: str) -> None:
    """What is no syllable raises KeyError and is not guessed at."""
    table = load_phonemes()

    with pytest.raises(KeyError):
        table.of(nonsense)
