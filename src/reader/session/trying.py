"""What a voice says when it is tried."""

from __future__ import annotations

_SAMPLES = {
    "zh": "您好，我来为您朗读。今天是二〇二六年的一个好日子。",
    "yue": "你好，我嚟為你朗讀。今日天氣幾好。",
    "en": "Hello. I am going to read to you. It is a fine day.",
}


def sample_for(language: str) -> str:
    """A sentence or two in a voice's language."""
    return _SAMPLES.get(language.partition("-")[0], _SAMPLES["en"])
