const { hasAssertions } = expect;

/** A test that has expected nothing has shown nothing. */
beforeEach(() => hasAssertions());
