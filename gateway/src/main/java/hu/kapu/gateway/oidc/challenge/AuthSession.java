package hu.kapu.gateway.oidc.challenge;

import hu.kapu.gateway.signin.BrowserBinding;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The {@code auth_session} of a sign-in without a browser: the sign-in's id and the secret it is bound to, which a browser
 * would keep in its cookie. It changes when the sign-in gains rights, as the cookie does.
 */
record AuthSession(UUID transaction, BrowserBinding binding) {
    private static final int BINDING = 43;
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_-]{65}");

    static Optional<AuthSession> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(BINDING)));
        return Optional.of(new AuthSession(
                new UUID(id.getLong(), id.getLong()), BrowserBinding.ofValue(text.substring(0, BINDING))));
    }

    String text() {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(transaction.getMostSignificantBits())
                .putLong(transaction.getLeastSignificantBits())
                .array();
        return binding.value() + Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    @Override
    public String toString() {
        return "AuthSession[" + transaction + "]";
    }
}
