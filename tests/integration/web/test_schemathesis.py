"""The HTTP API does what its OpenAPI document says, tried with whatever schemathesis thinks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from bot.web.openapi import document
from tests.integration.web.running import TOKEN, Running, running_web

OPERATIONS = [(path, method) for path, methods in document()["paths"].items() for method in methods]


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running_web(f"sqlite:///{tmp_path_factory.mktemp('store')}/store.db") as found:
        yield found


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_the_document_is_kept(web: Running, path: str, method: str) -> None:
    """What schemathesis is takes seconds to import: only whoever runs this test does."""
    import schemathesis
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

    checks = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]

    @given(case=schemathesis.openapi.from_dict(document())[path][method.upper()].as_strategy())
    @settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def tried(case: Any) -> None:
        case.call_and_validate(base_url=web.url, headers={"Authorization": f"Bearer {TOKEN}"}, checks=checks)

    tried()
