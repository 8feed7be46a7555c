package hu.kapu.identity.population;

import hu.kapu.identity.citizen.EmailAddress;
import hu.kapu.identity.citizen.Language;
import hu.kapu.identity.citizen.NaturalIdentity;
import hu.kapu.identity.legacyhash.LegacyHash;
import java.util.List;

/**
 * Somebody who comes from another system.
 *
 * @param line of the file
 * @param reference under which the other system knows them; not kept
 * @param userName exactly as it stands in the file
 * @param content all that the row says, in an order of its own, to tell whether it is the same at another time
 */
record Newcomer(
        int line,
        String reference,
        String userName,
        EmailAddress email,
        boolean emailVerified,
        NaturalIdentity identity,
        Language language,
        LegacyHash hash,
        List<String> content) {
    Rejection rejected(Flaw flaw, String field) {
        return new Rejection(line, reference, flaw, field);
    }

    @Override
    public String toString() {
        return "Newcomer[" + line + "]";
    }
}
