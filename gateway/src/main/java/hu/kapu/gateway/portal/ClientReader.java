package hu.kapu.gateway.portal;

import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the OpenID Connect client of a portal's document: its id and how it proves who it is. */
final class ClientReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,100}");
    static final int SECRETS = 4;

    private ClientReader() {}

    static String id(Mistakes mistakes, PortalDocument.@Nullable Client client) {
        String id = mistakes.needed("client.id", client == null ? null : client.id());
        mistakes.unless(
                id.isEmpty() || ID.matcher(id).matches(), "client.id", "has characters outside A-Z a-z 0-9 . _ ~ -");
        return id;
    }

    static ClientProof proof(Mistakes mistakes, PortalDocument.@Nullable Client client) {
        if (client == null || client.authentication() == null) {
            mistakes.add("client.authentication", "is missing; it is secret, keys or none");
            return new ClientProof.None();
        }
        String way = client.authentication();
        return switch (way) {
            case "secret" -> {
                absent(mistakes, "client.keys", client.keys(), way);
                yield secret(mistakes, client.secretsSha256());
            }
            case "keys" -> {
                absent(mistakes, "client.secretsSha256", client.secretsSha256(), way);
                yield keys(mistakes, client.keys());
            }
            case "none" -> {
                absent(mistakes, "client.secretsSha256", client.secretsSha256(), way);
                absent(mistakes, "client.keys", client.keys(), way);
                yield new ClientProof.None();
            }
            default -> {
                mistakes.add("client.authentication", "is secret, keys or none");
                yield new ClientProof.None();
            }
        };
    }

    private static void absent(Mistakes mistakes, String field, @Nullable Object value, String way) {
        mistakes.unless(value == null, field, "does not go with authentication " + way);
    }

    private static ClientProof secret(Mistakes mistakes, @Nullable List<String> hashes) {
        List<String> present = hashes == null ? List.of() : hashes;
        mistakes.unless(
                present.stream().noneMatch(Objects::isNull), "client.secretsSha256", "has a secret that is none");
        mistakes.unless(present.size() <= SECRETS, "client.secretsSha256", "has more than " + SECRETS + " secrets");
        mistakes.unless(new HashSet<>(present).size() == present.size(), "client.secretsSha256", "has a secret twice");
        return new ClientProof.Secret(mistakes.readAll("client.secretsSha256", present, ClientSecretHash::new));
    }

    private static ClientProof keys(Mistakes mistakes, @Nullable Map<String, Object> keys) {
        if (keys == null) {
            mistakes.add("client.keys", "is missing");
            return new ClientProof.None();
        }
        return mistakes.read("client.keys", keys, ClientReader::publicKeys)
                .<ClientProof>map(ClientProof.Keys::new)
                .orElseGet(ClientProof.None::new);
    }

    private static JWKSet publicKeys(Map<String, Object> text) {
        JWKSet keys = parsed(text);
        PublicKeys.objection(keys).ifPresent(objection -> {
            throw new IllegalArgumentException(objection);
        });
        return keys;
    }

    private static JWKSet parsed(Map<String, Object> text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("is not a JWK Set", e);
        }
    }
}
