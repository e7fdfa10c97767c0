// Of the precompiled headers of the tests alone.
