package hu.kapu.interop.bench;

import hu.kapu.kit.testing.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A portal as Kapu knows it; its program runs, or does not yet, at this port.
 *
 * @param document the document it is registered with, with names of the environment in place of values
 */
public record RegisteredPortal(String id, Path document, int port, String secret) {
    /** At a free port, with the {@code portal.json} of this folder of the examples. */
    static RegisteredPortal of(String id, Path folder) {
        return new RegisteredPortal(
                id, folder.resolve("portal.json"), Waiting.freePort(), "the-secret-of-" + id + "-and-of-nobody-else");
    }

    /** Another host than Kapu's, which is {@code localhost}. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the portal's program is told: issuer, client id, secret and its own address. */
    public Map<String, String> environment(String issuer) {
        return Map.of(
                "KAPU_ISSUER", issuer,
                "KAPU_CLIENT_ID", id,
                "KAPU_CLIENT_SECRET", secret,
                "PORT", Integer.toString(port),
                "PORTAL_ADDRESS", address());
    }

    /** Puts the document, filled in, into the folder that the gateway reads its portals from. */
    void register(Path folder) {
        try {
            String text = Files.readString(document)
                    .replace("${KAPU_CLIENT_ID}", id)
                    .replace("${KAPU_CLIENT_SECRET_SHA256}", sha256(secret))
                    .replace("${PORTAL_ADDRESS}", address());
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(id + ".json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
