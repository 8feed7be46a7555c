package hu.kapu.sampleportal;

import io.quarkus.oidc.UserInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who signed in, how surely (acr), with what (amr) and when: everything the portal was told about the citizen. */
public record SignedInCitizen(String name, String subject, String level, List<String> methods, String signedInAt) {

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Budapest"));

    static SignedInCitizen of(JsonWebToken idToken, UserInfo userInfo) {
        return new SignedInCitizen(
                Optional.ofNullable(userInfo.getString("name")).orElse("–"),
                idToken.getSubject(),
                idToken.<String>claim("acr").orElse("–"),
                methodsOf(idToken),
                idToken.<Object>claim("auth_time").map(SignedInCitizen::shown).orElse("–"));
    }

    public String methodNames() {
        return String.join(" + ", methods);
    }

    private static List<String> methodsOf(JsonWebToken idToken) {
        return idToken.<Iterable<?>>claim("amr").map(SignedInCitizen::texts).orElse(List.of());
    }

    private static List<String> texts(Iterable<?> values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> String.valueOf(value).replace("\"", ""))
                .toList();
    }

    private static String shown(Object epochSeconds) {
        return SHOWN.format(Instant.ofEpochSecond(Long.parseLong(String.valueOf(epochSeconds))));
    }
}
