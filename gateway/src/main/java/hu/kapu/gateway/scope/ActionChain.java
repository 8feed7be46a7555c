package hu.kapu.gateway.scope;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The arithmetic of the record of operators' actions: a hash is SHA-256, in hex, over texts in UTF-8, each after its
 * length in four bytes. The first text is the hash of the entry before.
 */
final class ActionChain {
    private ActionChain() {}

    /**
     * The hash of an entry.
     *
     * @param before the hash of the one before; empty before the first
     * @param number from 1, without gaps
     */
    static String hash(String before, long number, RecordedAction action) {
        MessageDigest digest = sha256();
        List.of(
                        before,
                        Long.toString(number),
                        action.id().toString(),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, action.at())),
                        action.caller(),
                        action.callerName(),
                        action.action(),
                        Objects.toString(action.citizen(), ""),
                        action.subject(),
                        Objects.toString(action.asked(), ""))
                .forEach(text -> add(digest, text));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
