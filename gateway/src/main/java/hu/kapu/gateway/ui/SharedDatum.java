package hu.kapu.gateway.ui;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What portals may be given of a citizen, in the pieces that citizens think in. */
public enum SharedDatum {
    /** Always: by it the portal knows the citizen again. */
    IDENTIFIER("sub"),
    NAME("name given_name family_name"),
    BIRTH_NAME("birth_name birth_given_name birth_family_name"),
    PLACE_OF_BIRTH("place_of_birth"),
    DATE_OF_BIRTH("birthdate"),
    MOTHERS_NAME("mother_name"),
    EMAIL_ADDRESS("email email_verified"),
    LANGUAGE("locale");

    private final String claims;

    SharedDatum(String claims) {
        this.claims = claims;
    }

    /** The data behind these claims of OpenID Connect, in the order of this list. */
    public static List<SharedDatum> of(Collection<String> claims) {
        return Arrays.stream(values())
                .filter(datum -> datum == IDENTIFIER
                        || Stream.of(datum.claims.split(" ")).anyMatch(claims::contains))
                .toList();
    }
}
