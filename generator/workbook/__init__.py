"""Content as a spreadsheet and back: call-centre scripts live in Excel."""
