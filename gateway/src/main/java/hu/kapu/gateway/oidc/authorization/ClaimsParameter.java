package hu.kapu.gateway.oidc.authorization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hu.kapu.gateway.signin.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the parameter {@code claims} (OpenID Connect Core 1.0, section 5.5). */
final class ClaimsParameter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ClaimsParameter() {}

    /** Empty for what is not a claims request; members beside {@code userinfo} and {@code id_token} are ignored. */
    static Optional<ClaimsRequest> parse(String text) {
        try {
            JsonNode request = JSON.readTree(text);
            return isReadable(request) ? Optional.of(read(request)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static boolean isReadable(JsonNode request) {
        return request.isObject() && isMember(request.path("userinfo")) && isMember(request.path("id_token"));
    }

    /** A member holds claims, each either null or an object that says more. */
    private static boolean isMember(JsonNode member) {
        return isLeftOut(member)
                || (member.isObject() && member.valueStream().allMatch(claim -> isLeftOut(claim) || claim.isObject()));
    }

    private static boolean isLeftOut(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static ClaimsRequest read(JsonNode request) {
        JsonNode userInfo = request.path("userinfo");
        JsonNode idToken = request.path("id_token");
        List<String> subjects = Stream.of(userInfo, idToken)
                .map(member -> member.path("sub").path("value"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .distinct()
                .toList();
        return new ClaimsRequest(known(userInfo), known(idToken), acr(idToken.path("acr")), subjects);
    }

    private static Set<String> known(JsonNode member) {
        Set<String> names = new LinkedHashSet<>();
        member.fieldNames().forEachRemaining(names::add);
        names.retainAll(ScopeClaims.names());
        return names;
    }

    private static Optional<ClaimsRequest.Acr> acr(JsonNode claim) {
        List<String> values = values(claim);
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClaimsRequest.Acr(
                        claim.path("essential").asBoolean(),
                        values.stream()
                                .flatMap(value -> Level.ofAcr(value).stream())
                                .min(Comparator.naturalOrder())));
    }

    private static List<String> values(JsonNode claim) {
        List<String> values = new ArrayList<>();
        if (claim.path("value").isTextual()) {
            values.add(claim.path("value").textValue());
        }
        claim.path("values").forEach(value -> values.add(value.asText()));
        return values;
    }
}
