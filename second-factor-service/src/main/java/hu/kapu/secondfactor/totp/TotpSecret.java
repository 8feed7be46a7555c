package hu.kapu.secondfactor.totp;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jboss.aerogear.security.otp.Totp;
import org.jboss.aerogear.security.otp.api.Base32;
import org.jboss.aerogear.security.otp.api.Clock;

/** The 160 secret bits that the server shares with one authenticator app (RFC 4226, section 4, R6). */
public final class TotpSecret {
    private static final int LENGTH_IN_BYTES = 20;

    private final byte[] bytes;

    private TotpSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static TotpSecret generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH_IN_BYTES];
        random.nextBytes(bytes);
        return new TotpSecret(bytes);
    }

    public static TotpSecret of(byte[] bytes) {
        if (bytes.length != LENGTH_IN_BYTES) {
            throw new IllegalArgumentException("a secret has 160 bits");
        }
        return new TotpSecret(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The secret as people type it into an app that cannot scan: 32 letters and digits (RFC 4648, base32). */
    public String base32() {
        return Base32.encode(bytes);
    }

    /** The newest step accepted at {@code now} whose code was typed. */
    public Optional<TimeStep> stepOf(TotpCode code, Instant now) {
        return TimeStep.at(now).accepted().stream()
                .filter(step -> code.shows(codeAt(step)))
                .findFirst();
    }

    /** The step nearest to {@code now}, but not an accepted one, whose code was typed: how a wrong clock shows itself. */
    public Optional<TimeStep> stepNear(TotpCode code, Instant now, Duration reach) {
        TimeStep present = TimeStep.at(now);
        return present.around(reach)
                .filter(step -> !present.accepted().contains(step))
                .filter(step -> code.shows(codeAt(step)))
                .findFirst();
    }

    /** True if the code of this step is the one that was typed. */
    public boolean shows(TimeStep step, TotpCode typed) {
        return typed.shows(codeAt(step));
    }

    String codeAt(TimeStep step) {
        return new Totp(base32(), new FixedStep(step)).now();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotpSecret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "TotpSecret[******]";
    }

    /** Makes the library compute the code of one given step instead of the machine's present one. */
    private static final class FixedStep extends Clock {
        private final TimeStep step;

        FixedStep(TimeStep step) {
            this.step = step;
        }

        @Override
        public long getCurrentInterval() {
            return step.number();
        }
    }
}
