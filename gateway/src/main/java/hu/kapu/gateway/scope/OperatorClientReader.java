package hu.kapu.gateway.scope;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import hu.kapu.gateway.portal.PublicKeys;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one client's document and refuses what is incomplete, unknown to us, or secret. */
final class OperatorClientReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    private OperatorClientReader() {}

    record Document(
            @JsonProperty(required = true) String clientId,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) List<String> scopes,
            @JsonProperty(required = true) JsonNode jwks) {}

    /** Fails with a sentence for whoever wrote the document. */
    static OperatorClient read(String json) {
        try {
            Document document = JSON.readValue(json, Document.class);
            demand(ID.matcher(document.clientId()).matches(), "clientId is not in kebab-case");
            demand(document.clientId().length() <= LONGEST_ID, "clientId is too long");
            demand(!document.name().isBlank(), "name is empty");
            return new OperatorClient(
                    document.clientId(), document.name(), keys(document.jwks()), scopes(document.scopes()));
        } catch (JsonProcessingException | ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static JWKSet keys(JsonNode jwks) throws ParseException {
        JWKSet keys = JWKSet.parse(jwks.toString());
        demand(!keys.isEmpty(), "jwks has no key");
        for (JWK key : keys.getKeys()) {
            demand(key instanceof AsymmetricJWK && !key.isPrivate(), "jwks has a key that is not public");
        }
        PublicKeys.objection(keys).ifPresent(objection -> {
            throw new IllegalArgumentException("jwks " + objection);
        });
        return keys;
    }

    private static Set<Scope> scopes(List<String> names) {
        Set<Scope> scopes = names.stream().map(OperatorClientReader::scope).collect(Collectors.toUnmodifiableSet());
        demand(!scopes.isEmpty(), "scopes is empty");
        return scopes;
    }

    private static Scope scope(String name) {
        return Scope.parse(name)
                .filter(Scope.ofOperators()::contains)
                .orElseThrow(() -> new IllegalArgumentException("there is no scope " + name));
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
