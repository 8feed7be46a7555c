package hu.kapu.identity.history;

/** A place that this service can add to and not rewrite. Implementations block. */
interface CheckpointStorage {
    /**
     * Lasting when it returns. Putting the same document under its number once more does nothing; another document
     * under a number that is taken throws {@link IllegalStateException}, for somebody has been at the storage.
     */
    void put(long number, String document);
}
