"""What is heard of a voice that is tried, and seen of a script that is chosen."""

from __future__ import annotations

from reader.settings import Script

_SAMPLES = {
    "zh": "您好，我来为您朗读。今天是二〇二六年的一个好日子。",
    "yue": "你好，我嚟為你朗讀。今日天氣幾好。",
    "en": "Hello. I am going to read to you. It is a fine day.",
}

SCRIPT_SAMPLES = {
    Script.ORIGINAL: "老奶奶用电脑看新闻，字又大又清楚；软件里还能听，里面的网络文章都读得到。",
    Script.SIMPLIFIED: "老奶奶用电脑看新闻，字又大又清楚；软件里还能听，里面的网络文章都读得到。",
    Script.TRADITIONAL: "老奶奶用電腦看新聞，字又大又清楚；軟件裏還能聽，裏面的網絡文章都讀得到。",
    Script.TAIWAN: "老奶奶用電腦看新聞，字又大又清楚；軟體裡還能聽，裡面的網路文章都讀得到。",
    Script.HONG_KONG: "老奶奶用電腦看新聞，字又大又清楚；軟件裏還能聽，裏面的網絡文章都讀得到。",
}
"""One sentence as it stands in each script, kept ready for a page that shows it at once."""


def sample_for(language: str) -> str:
    """A sentence or two in a voice's language."""
    return _SAMPLES.get(language.partition("-")[0], _SAMPLES["en"])
