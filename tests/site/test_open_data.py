from macros.site.open_data import robots


def test_robots_are_told_of_every_sitemap() -> None:
    assert robots(["https://a.example/", "https://a.example/tr/"]) == (
        "User-agent: *\nAllow: /\nSitemap: https://a.example/sitemap.xml\nSitemap: https://a.example/tr/sitemap.xml\n"
    )
