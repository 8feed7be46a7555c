package hu.kapu.local.citizens;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What the demo needs of identity: registering, the first login and the password. */
final class IdentityDoor {
    private final ServiceDoor door;
    private final CallerKey key;

    IdentityDoor(String url, Path secrets) {
        this.door = new ServiceDoor(url);
        this.key = CallerKey.of("identity", secrets);
    }

    /** A citizen whose password has just been accepted, with what other services need about the person. */
    record Accepted(UUID citizenId, String sealedRecipient, Instant passwordAt) {
        private static Accepted of(JsonNode body) {
            return new Accepted(
                    UUID.fromString(body.path("citizenId").asText()),
                    body.path("sealedRecipient").asText(),
                    Instant.parse(body.path("passwordAt").asText()));
        }
    }

    /** Registers the citizen; saying it again about the same person changes nothing. */
    UUID register(NewCitizen citizen) {
        String sameEachTime = UUID.nameUUIDFromBytes(citizen.userName().getBytes(StandardCharsets.UTF_8))
                .toString();
        JsonNode body = door.post("/citizens", key.token(), citizen.registration(sameEachTime))
                .expected();
        return UUID.fromString(body.path("citizenId").asText());
    }

    Accepted firstLogin(String userName, String code, String newPassword) {
        return Accepted.of(door.post(
                        "/first-logins",
                        key.token(),
                        Map.of(
                                "userName", userName,
                                "code", code,
                                "newPassword", newPassword,
                                "attemptId", UUID.randomUUID().toString()))
                .expected());
    }

    Accepted checkPassword(String userName, String password) {
        return Accepted.of(door.post(
                        "/password-checks",
                        key.token(),
                        Map.of(
                                "userName", userName,
                                "password", password,
                                "attemptId", UUID.randomUUID().toString()))
                .expected());
    }
}
