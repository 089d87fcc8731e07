"""Runs the steps in one transaction on the connection it is given; there is no other way in."""

from alembic import context

connection = context.config.attributes["connection"]
connection.exec_driver_sql("BEGIN IMMEDIATE")
context.configure(connection=connection)
context.run_migrations()
connection.commit()
