package hu.kapu.gateway.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hu.kapu.gateway.sandbox.ProtocolMessage.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes messages fit to be read: of a secret the first characters stay, of a JWT what it says but not its signature. */
@ApplicationScoped
class Legible {
    private static final Set<String> SECRET = Set.of(
            "client_secret",
            "code",
            "code_verifier",
            "access_token",
            "refresh_token",
            "token",
            "password",
            "otp",
            "auth_session",
            "authorization_code",
            "device_token",
            "Authorization");
    private static final Pattern JWT = Pattern.compile("(eyJ[\\w-]+)\\.([\\w-]+)\\.[\\w-]*");
    private static final int SHOWN = 4;
    private static final int LONGEST = 4_000;

    private final ObjectMapper json;

    Legible(ObjectMapper json) {
        this.json = json;
    }

    List<Part> parameters(Map<String, List<String>> parameters) {
        List<Part> parts = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> parts.add(part(name, value))));
        return parts;
    }

    Part part(String name, String value) {
        return new Part(shortened(name), opened(value, SECRET.contains(name)));
    }

    /** The access token that an answer gives, to know whose it is when it comes back. */
    Optional<String> tokenIn(Object entity) {
        return entity instanceof String
                ? Optional.empty()
                : Optional.of(tree(entity).path("access_token").asText("")).filter(token -> !token.isEmpty());
    }

    /** The members of an answer in JSON, or the answer as a whole. */
    List<Part> answer(Object entity) {
        if (entity instanceof String text) {
            return List.of(part("body", text));
        }
        JsonNode members = tree(entity);
        List<Part> parts = new ArrayList<>();
        members.properties()
                .forEach(member -> parts.add(part(
                        member.getKey(),
                        member.getValue().isTextual()
                                ? member.getValue().asText()
                                : member.getValue().toString())));
        return parts;
    }

    private JsonNode tree(Object entity) {
        try {
            return json.valueToTree(entity);
        } catch (IllegalArgumentException notJson) {
            return json.createObjectNode().put("body", entity.getClass().getSimpleName());
        }
    }

    private String opened(String value, boolean secret) {
        var jwt = JWT.matcher(value);
        if (jwt.matches()) {
            return shortened(decoded(jwt.group(1)) + "\n" + decoded(jwt.group(2)));
        }
        return secret ? cut(value) : shortened(value);
    }

    private String decoded(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            return json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(json.readTree(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | IllegalArgumentException notReadable) {
            return "(unreadable)";
        }
    }

    private static String cut(String secret) {
        String shown = secret.length() > 4 * SHOWN ? secret.substring(0, SHOWN) : "";
        return shown + "… (" + secret.length() + " characters)";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
