"""How Alembic meets a store: the connection and the tables come from whoever calls."""

from alembic import context

kaart = context.config.attributes
context.configure(
    connection=kaart["connection"],
    target_metadata=kaart["metadata"],
    include_object=lambda thing, name, kind, *_rest: kind != "table" or name in kaart["tables"],
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
