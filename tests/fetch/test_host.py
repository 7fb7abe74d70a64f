"""Hosts: every way to write a number, names in other alphabets, and names that imitate others."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import DisguisedAddress, NotAnAddress
from reader.fetch.address import WebAddress, parse, permitted
from reader.fetch.host import LookAlike, NotAHost, read_host, shown_form
from reader.fetch.networks import is_public


@pytest.mark.parametrize(
    "written",
    [
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "2130706433",
        "0x7f000001",
        "0x7F.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "0x7f.1",
        "127.0.0.1.",
        "１２７.０.０.１",
        "①②⑦.0.0.1",
        "127。0。0。1",
    ],
)
def test_a_number_is_the_same_however_it_is_written(written: str) -> None:
    """Decimal, octal, hexadecimal, mixed, short and dressed up: one address, shown as what it is."""
    assert permitted(f"http://{written}/a") == "http://127.0.0.1/a"


@pytest.mark.parametrize(
    "written",
    ["127.0.0.256", "1.2.3.4.5", "0x.0x.0x.0x.0", "256.1", "4294967296", "08.1", "1.2.3.0x1ff", "a.1"],
)
def test_what_is_no_number_is_no_name_either(written: str) -> None:
    """A name that ends in a number is a number, or nothing."""
    with pytest.raises(NotAHost):
        read_host(written)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",  # noqa: S104 - nothing is bound
        "0.1.2.3", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.255.255.254",
        "168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.1.1",
        "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:0:127.0.0.1", "fc00::1",
        "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "100::1",
        "5f00::1", "4000::1", "no number", "",
    ],
)  # fmt: skip
def test_an_address_of_ones_own_network_is_not_public(address: str) -> None:
    """Private, link-local, metadata, multicast, reserved, and every way to wrap them in version 6."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "223.5.5.5", "2400:3200::1", "2606:4700::1111", "64:ff9b::808:808"]
)
def test_an_address_of_the_public_network_is_public(address: str) -> None:
    """Of both versions, and version 4 through NAT64."""
    assert is_public(address)


@given(st.ip_addresses(v=4))
def test_what_python_calls_private_is_not_public(address: object) -> None:
    """Our table refuses at least what the standard library's does."""
    import ipaddress

    number = ipaddress.IPv4Address(str(address))
    if not number.is_global:
        assert not is_public(str(number))


@given(st.integers(0, 2**32 - 1), st.lists(st.sampled_from("doxX"), min_size=1, max_size=4))
def test_numbers_are_read_as_the_system_reads_them(value: int, how: list[str]) -> None:
    """What the C library makes of one to four parts in three bases is what we make of them."""
    tail = 8 * (5 - len(how))
    parts = [*[value >> 24 & 255, value >> 16 & 255, value >> 8 & 255][: len(how) - 1], value % 2**tail]
    forms = {"d": "{}", "o": "0{:o}", "x": "0x{:x}", "X": "0X{:X}"}
    written = ".".join(forms[base].format(part) for base, part in zip(how, parts, strict=True))

    assert read_host(written).name == socket.inet_ntoa(socket.inet_aton(written))


@pytest.mark.parametrize(
    ("typed", "looks"),
    [
        ("https://www.аpple.com/", "www.apple.com"),
        ("https://xn--pple-43d.com/", "apple.com"),
        ("https://аррӏе.com/", "apple.com"),
        ("https://gοv.cn/", "gov.cn"),
        ("https://pаypal.рф/", "paypal.рф"),
        ("https://www.gov.cn@login.example.org/", "www.gov.cn"),
        ("https://www.gov.cn%2F@login.example.org/", "www.gov.cn%2F"),
        ("https://example.org/\u202efdp.a", "https://example.org/fdp.a"),
        ("https://exam\u200bple.org/", "https://example.org/"),
        ("https://exam\u00adple.org/", "https://example.org/"),
    ],
)
def test_a_disguise_is_told(typed: str, looks: str) -> None:
    """What the address looks like, and what it is."""
    with pytest.raises(DisguisedAddress) as caught:
        parse(typed)

    assert caught.value.facts["looks"] == looks
    assert caught.value.facts["host"] not in {looks, ""}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("https://例子.测试/", "例子.测试"),
        ("https://中国政府.政务/", "中国政府.政务"),
        ("https://оса.рф/", "оса.рф"),
        ("https://café.example/", "café.example"),
        ("https://新闻abc.cn/", "新闻abc.cn"),
    ],
)
def test_an_honest_name_in_another_alphabet_is_opened(typed: str, shown: str) -> None:
    """It is fetched in ASCII and can be shown as its own alphabet writes it."""
    address = parse(typed)

    assert isinstance(address, WebAddress)
    host = address.url.removeprefix("https://").rstrip("/")
    assert host.isascii()
    assert shown_form(host) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "http://[::1%25eth0]/", "http://[::1/", "http://[1.2.3.4]/", "http://a_b%2ec.org/", "http://-a.org/",
        "http://a..org/", "http://exa mple.org\\b/", "http://example.org:0/", "http://example.org:99999/",
        "http://" + "a" * 64 + ".org/", "http://" + "a." * 130 + "org/", "http://[v1.a]/",
    ],
)  # fmt: skip
def test_what_is_no_host_is_refused(typed: str) -> None:
    """Zones, escapes, empty and long labels, broken brackets, ports that are none."""
    with pytest.raises(NotAnAddress):
        permitted(typed)


@given(st.text(max_size=40))
def test_what_is_read_once_is_read_the_same_again(text: str) -> None:
    """Any text is a host, none, or a disguise; and a host is itself when it is read again."""
    try:
        host = read_host(text)
    except (NotAHost, LookAlike):
        return
    assert read_host(host.written) == host
