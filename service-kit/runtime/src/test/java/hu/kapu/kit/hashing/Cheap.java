package hu.kapu.kit.hashing;

/** Parameters that cost next to nothing. */
record Cheap(int memoryKib, int iterations, int queue) implements HashingSettings {
    static final Cheap SETTINGS = new Cheap(64, 1, 3);
}
