package hu.kapu.gateway.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
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
    private static final int KEYS = 8;

    /** RFC 7518, section 3.3. */
    private static final int SMALLEST_RSA_KEY = 2048;

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
        check(!keys.isEmpty() && keys.size() <= KEYS, "has 1 to " + KEYS + " keys");
        check(keys.getKeys().stream().noneMatch(JWK::isPrivate), "has a private or symmetric key");
        check(
                keys.getKeys().stream().allMatch(ClientReader::isStrong),
                "has a key that is neither RSA from " + SMALLEST_RSA_KEY
                        + " bits nor EC on P-256 (RFC 7518, sections 3.3 and 3.4)");
        check(
                keys.getKeys().stream().noneMatch(key -> KeyUse.ENCRYPTION.equals(key.getKeyUse())),
                "has a key for" + " encryption");
        List<String> names = keys.getKeys().stream().map(ClientReader::name).toList();
        check(new HashSet<>(names).size() == names.size(), "has a key id twice");
        return keys;
    }

    private static JWKSet parsed(Map<String, Object> text) {
        try {
            return JWKSet.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("is not a JWK Set", e);
        }
    }

    private static boolean isStrong(JWK key) {
        return switch (key) {
            case RSAKey rsa -> rsa.size() >= SMALLEST_RSA_KEY;
            case ECKey ec -> Curve.P_256.equals(ec.getCurve());
            default -> false;
        };
    }

    private static String name(JWK key) {
        try {
            return key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("has a key without a thumbprint", e);
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
