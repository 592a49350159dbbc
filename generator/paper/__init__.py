"""Papers for editors and those who approve: tables read on a terminal, in a browser, or by a tool."""
