package hu.kapu.gateway.portal;

/**
 * A mistake in a document that is in force here or was meant to be.
 *
 * @param source the file or row
 */
record PortalTrouble(String source, PortalMistake mistake) {
    @Override
    public String toString() {
        return source + ": " + mistake;
    }
}
