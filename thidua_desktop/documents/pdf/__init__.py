"""Drawing with reportlab; imported only when a paper is rendered, it costs start-up time."""
