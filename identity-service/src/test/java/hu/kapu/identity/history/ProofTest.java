package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hu.kapu.identity.Database;
import hu.kapu.identity.Door;
import hu.kapu.identity.IdentityTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A downloaded history can be checked with what docs/history.md says, and with nothing of ours. */
@IdentityTest
@SuppressWarnings("NullAway.Init")
class ProofTest {
    @Inject
    Told told;

    @Inject
    Database database;

    @TempDir
    Path folder;

    private final UUID citizen = UUID.randomUUID();

    @Test
    void theDocumentedArithmeticHolds() throws GeneralSecurityException {
        told.signIn(citizen, "eeszt");
        told.signIn(citizen, "tarhely");
        database.change(
                "update history_entry set salt = null, content = null where citizen_id = ? and position = 1", citizen);

        JsonObject proof = proof();

        ByteBuffer id = ByteBuffer.allocate(16)
                .putLong(citizen.getMostSignificantBits())
                .putLong(citizen.getLeastSignificantBits());
        byte[] before = sha256("kapu-history-1".getBytes(UTF_8), id.array());
        JsonArray entries = proof.getJsonArray("entries");
        assertThat(entries).hasSize(2);
        for (int i = 0; i < entries.size(); i++) {
            JsonObject entry = entries.getJsonObject(i);
            byte[] commitment = HexFormat.of().parseHex(entry.getString("commitment"));
            if (entry.containsKey("content")) {
                byte[] salt = Base64.getDecoder().decode(entry.getString("salt"));
                assertThat(sha256(salt, entry.getString("content").getBytes(UTF_8)))
                        .isEqualTo(commitment);
            }
            long at = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(entry.getString("at")));
            byte[] numbers = ByteBuffer.allocate(16).putLong(i + 1).putLong(at).array();
            before = sha256(before, numbers, commitment);
            assertThat(HexFormat.of().formatHex(before)).isEqualTo(entry.getString("hash"));
        }
        JsonObject statement = new JsonObject(proof.getString("statement"));
        assertThat(statement.getString("hash")).isEqualTo(HexFormat.of().formatHex(before));
        assertThat(statement.getInteger("length")).isEqualTo(2);
        assertThat(statement.getString("citizen")).isEqualTo(citizen.toString());
        assertThat(verifies(proof)).isTrue();
    }

    @Test
    void theProgramOfThePageSaysSo() throws IOException, InterruptedException {
        assumeTrue(works("python3", "--version") && works("openssl", "version"), "python3 and openssl are there");
        told.signIn(citizen, "eeszt");
        told.signIn(citizen, "ünnep");
        Path program = folder.resolve("check.py");
        Files.writeString(program, programOfThePage());
        JsonObject proof = proof();

        assertThat(run(program, proof)).isEqualTo("everything holds");
        JsonArray entries = proof.getJsonArray("entries");
        JsonObject first = entries.getJsonObject(0);
        first.put("content", first.getString("content").replace("eeszt", "tarhely"));
        assertThat(run(program, proof)).isEqualTo("entry 1 was edited");
        entries.remove(0);
        assertThat(run(program, proof)).isEqualTo("entry 1 is missing");
    }

    private JsonObject proof() {
        return new JsonObject(Door.caller()
                .get("/citizens/" + citizen + "/history/proof")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private String run(Path program, JsonObject proof) throws IOException, InterruptedException {
        Path file = folder.resolve("proof.json");
        Files.writeString(file, proof.encode());
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder("python3", program.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String last =
                Files.readString(output).strip().lines().reduce((a, b) -> b).orElse("");
        return process.exitValue() == 0 ? last.substring(0, last.indexOf(',')) : last.replace("AssertionError: ", "");
    }

    private static String programOfThePage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "history.md"));
        int begin = page.indexOf("```python\n") + "```python\n".length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    private static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean verifies(JsonObject proof) throws GeneralSecurityException {
        String pem = proof.getString("publicKey").replaceAll("-----[A-Z ]+-----|\\s", "");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        signature.update(proof.getString("statement").getBytes(UTF_8));
        return signature.verify(Base64.getDecoder().decode(proof.getString("signature")));
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
