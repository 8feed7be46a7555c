package hu.kapu.identity.population;

import hu.kapu.identity.citizen.SealedRecipients;
import hu.kapu.identity.citizen.TypedName;
import hu.kapu.identity.credential.PasswordHashes;
import hu.kapu.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes keys, hash and seal for a newcomer: milliseconds of CPU, most of them for the hash over the former hash. */
@ApplicationScoped
class PrepareNewcomer {
    private final ImportedReferences references;
    private final PasswordHashes hashes;
    private final SealedRecipients recipients;
    private final Ids ids;

    PrepareNewcomer(ImportedReferences references, PasswordHashes hashes, SealedRecipients recipients, Ids ids) {
        this.references = references;
        this.hashes = hashes;
        this.recipients = recipients;
        this.ids = ids;
    }

    Prepared prepare(Newcomer newcomer) {
        UUID citizen = ids.next();
        return new Prepared(
                newcomer,
                citizen,
                TypedName.of(newcomer.userName()),
                references.key(newcomer),
                references.mac(newcomer),
                hashes.wrap(newcomer.hash()),
                recipients.of(citizen, newcomer.email(), newcomer.identity(), newcomer.language()));
    }
}
