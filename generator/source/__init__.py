"""Files: text into documents, plain words that know the line they stand on."""
