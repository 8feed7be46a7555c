package hu.kapu.identity.legacyhash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One pass of a hash function over the password and a salt behind it, which may be empty. */
record SaltedSha(Sha sha) implements LegacyMethod {
    @Override
    public String text() {
        return sha.text();
    }

    @Override
    public byte[] digest(byte[] password, byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance(sha.digest());
            digest.update(password);
            return digest.digest(salt);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + sha.digest(), e);
        }
    }

    /** A microsecond or two. */
    @Override
    public Effort effort() {
        return Effort.NONE;
    }

    @Override
    public void spend(long units) {
        // Nothing that could be measured.
    }
}
