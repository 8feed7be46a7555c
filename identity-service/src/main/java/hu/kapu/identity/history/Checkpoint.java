package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The heads that changed since the checkpoint before. The document is two lines: what is signed, and the signature; each
 * carries the hash of the first line of the one before, so that none can be taken out.
 *
 * @param previous the hash of the checkpoint before, 32 zero bytes before the first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by VerifyHistory only
record Checkpoint(long number, Instant at, byte[] previous, List<Head> heads) {
    static final int HASH_BYTES = 32;

    private static final HexFormat HEX = HexFormat.of();

    /** How far a citizen's chain went. */
    @SuppressWarnings("ArrayRecordComponent") // compared by ChainCheck only
    record Head(UUID citizen, long length, byte[] hash) {}

    /** The line that is signed. */
    String line() {
        JsonArray heads = new JsonArray();
        for (Head head : this.heads) {
            heads.add(new JsonArray()
                    .add(head.citizen().toString())
                    .add(head.length())
                    .add(HEX.formatHex(head.hash())));
        }
        return new JsonObject()
                .put("number", number)
                .put("at", at.toString())
                .put("previous", HEX.formatHex(previous))
                .put("heads", heads)
                .encode();
    }

    static byte[] hashOf(String line) {
        return Chain.sha256(line.getBytes(UTF_8));
    }

    static String document(String line, byte[] signature) {
        String signed = new JsonObject()
                .put("signature", Base64.getEncoder().encodeToString(signature))
                .encode();
        return line + "\n" + signed + "\n";
    }

    /** Throws a {@link RuntimeException} for anything else than the first line of a checkpoint. */
    static Checkpoint parse(String line) {
        JsonObject json = new JsonObject(line);
        List<Head> heads = json.getJsonArray("heads").stream()
                .map(JsonArray.class::cast)
                .map(head ->
                        new Head(UUID.fromString(head.getString(0)), head.getLong(1), HEX.parseHex(head.getString(2))))
                .toList();
        return new Checkpoint(
                json.getLong("number"),
                Instant.parse(json.getString("at")),
                HEX.parseHex(json.getString("previous")),
                heads);
    }

    /** Throws a {@link RuntimeException} for anything else than the second line of a checkpoint. */
    static byte[] signature(String line) {
        return Base64.getDecoder().decode(new JsonObject(line).getString("signature"));
    }
}
