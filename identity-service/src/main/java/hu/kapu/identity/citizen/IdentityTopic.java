package hu.kapu.identity.citizen;

/** Where this service tells others what has become of a citizen. */
public final class IdentityTopic {
    public static final String NAME = "kapu.identity.v1";

    private IdentityTopic() {}
}
