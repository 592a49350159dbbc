"""What `mkdocs.yml` may say to the plugin."""

from __future__ import annotations

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """`today` is the day for which the site is made (2026-11-22); empty means the present day in Korea."""

    today = Type(str, default="")
