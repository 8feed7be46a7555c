package hu.kapu.identity.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is needed to check a history alone, as {@code docs/history.md} describes.
 *
 * @param genesis what stands before the first entry, hexadecimal like all hashes here
 * @param statement the exact text that is signed: citizen, length and hash of the chain, and when it was so
 * @param signature Ed25519 (RFC 8032) over the statement in UTF-8, base64
 * @param publicKey the key to check it with, PEM; whoever doubts it compares with the published one
 */
record HistoryProof(
        String format,
        UUID citizenId,
        String genesis,
        List<ProvenEntry> entries,
        String statement,
        String signature,
        String publicKey) {
    static final String FORMAT = "kapu-history-proof-1";

    /**
     * One entry.
     *
     * @param at as hashed, which stands after salt and content are erased
     * @param salt base64
     * @param content the exact text that was committed to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProvenEntry(
            long position,
            Instant at,
            @Nullable String salt,
            @Nullable String content,
            String commitment,
            String hash) {}
}
