"""What a host's name tells of a site, and what it does not."""

from __future__ import annotations

import pytest

from reader.site_kinds import SiteKind, base_of, is_institution, kind_of


@pytest.mark.parametrize(
    ("host", "own", "kind"),
    [
        ("www.gov.cn", "", SiteKind.GOVERNMENT),
        ("gz.gov.cn", "a.example", SiteKind.GOVERNMENT),
        ("www.gov.tw", "", SiteKind.GOVERNMENT),
        ("www.usa.gov", "", SiteKind.GOVERNMENT),
        ("www.service.gouv.fr", "", SiteKind.GOVERNMENT),
        ("www.gob.mx", "", SiteKind.GOVERNMENT),
        ("www.nta.go.jp", "", SiteKind.GOVERNMENT),
        ("青溪.政务", "", SiteKind.GOVERNMENT),
        ("gov.cn.example.com", "", SiteKind.OTHER),
        ("www-gov.cn", "", SiteKind.OTHER),
        ("mygov.cn", "", SiteKind.OTHER),
        ("www.go.com", "", SiteKind.OTHER),
        ("www.mit.edu", "", SiteKind.SCHOOL),
        ("www.ustc.edu.cn", "", SiteKind.SCHOOL),
        ("www.ox.ac.uk", "", SiteKind.SCHOOL),
        ("edu.example.cn", "", SiteKind.OTHER),
        ("a.example", "www.a.example", SiteKind.SAME),
        ("news.a.example", "a.example", SiteKind.SAME),
        ("a.example", "news.a.example", SiteKind.SAME),
        ("www.gov.cn", "gz.gov.cn", SiteKind.GOVERNMENT),
        ("gz.gov.cn", "www.gov.cn", SiteKind.GOVERNMENT),
        ("ba.example", "a.example", SiteKind.OTHER),
        ("a.example", "", SiteKind.OTHER),
    ],
)
def test_a_name_tells_what_nobody_else_can_have(host: str, own: str, kind: SiteKind) -> None:
    """Registries keep some endings for offices and schools; elsewhere the same words tell nothing."""
    assert kind_of(host, own) is kind


def test_an_institution_is_an_authority_a_school_or_an_organisation() -> None:
    """No firm and no person has such an ending; theirs say nothing."""
    institutions = ("www.gov.cn", "www.mit.edu", "www.ustc.ac.cn", "www.qingxi.org.cn", "lib.edu.hk")

    assert all(map(is_institution, institutions))
    assert not any(
        map(is_institution, ("www.example.com", "news.example.org", "org.cn.example.com", "aorg.cn"))
    )


@pytest.mark.parametrize(
    ("host", "base"),
    [
        ("www.news.example.com", "example.com"),
        ("www.qingxi.gov.cn", "qingxi.gov.cn"),
        ("mzj.qingxi.gov.cn", "qingxi.gov.cn"),
        ("www.gov.cn", "www.gov.cn"),
        ("gov.cn", "gov.cn"),
        ("example.com", "example.com"),
        ("news.example.co.uk", "example.co.uk"),
        ("www.nta.go.jp", "nta.go.jp"),
        ("www.example.or.kr", "example.or.kr"),
        ("a.example.idv.tw", "example.idv.tw"),
        ("www.example.bj.cn", "example.bj.cn"),
        ("a.github.io", "a.github.io"),
        ("mycom.example", "mycom.example"),
        ("www.com.example", "com.example"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_what_one_registers_is_told_from_what_nobody_owns(host: str, base: str) -> None:
    """Two labels, or one more under an ending that a registry, or a house of many writers, gives to all."""
    assert base_of(host) == base
