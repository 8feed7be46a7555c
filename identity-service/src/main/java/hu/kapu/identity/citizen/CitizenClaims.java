package hu.kapu.identity.citizen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The claims of OpenID Connect Core 1.0, section 5.1, and of natural identity, each only within its scope. */
final class CitizenClaims {
    private CitizenClaims() {}

    static Map<String, Object> of(CitizenAccount citizen, Set<String> scopes) {
        Map<String, Object> claims = new LinkedHashMap<>();
        if (scopes.contains("profile")) {
            profile(citizen, claims);
        }
        if (scopes.contains("email")) {
            claims.put("email", citizen.email().address());
            claims.put("email_verified", citizen.standing().emailConfirmedAt() != null);
        }
        if (scopes.contains("natural-identity")) {
            naturalIdentity(citizen.identity(), claims);
        }
        return claims;
    }

    private static void profile(CitizenAccount citizen, Map<String, Object> claims) {
        claims.put("name", citizen.identity().name());
        claims.put("family_name", citizen.identity().familyName());
        claims.put("given_name", citizen.identity().givenName());
        claims.put("locale", citizen.language().tag());
    }

    private static void naturalIdentity(NaturalIdentity identity, Map<String, Object> claims) {
        claims.put("family_name", identity.familyName());
        claims.put("given_name", identity.givenName());
        claims.put("birth_name", identity.birthName());
        claims.put("birth_family_name", identity.birthFamilyName());
        claims.put("birth_given_name", identity.birthGivenName());
        claims.put("place_of_birth", identity.birthPlace());
        claims.put("birthdate", identity.birthDate().toString());
        claims.put("mother_name", identity.motherName());
    }
}
