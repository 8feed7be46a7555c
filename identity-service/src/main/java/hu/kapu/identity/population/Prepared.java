package hu.kapu.identity.population;

import hu.kapu.identity.citizen.CitizenAccount;
import hu.kapu.identity.citizen.CitizenStatus;
import hu.kapu.identity.citizen.Standing;
import hu.kapu.identity.citizen.TypedName;
import hu.kapu.identity.credential.StoredHash;
import java.time.Instant;
import java.util.UUID;

/** Somebody ready to be written: what takes time is done before the transaction. */
@SuppressWarnings("ArrayRecordComponent") // keys and sealed bytes, compared by nobody
record Prepared(
        Newcomer newcomer,
        UUID citizen,
        TypedName name,
        byte[] referenceKey,
        byte[] contentMac,
        StoredHash hash,
        byte[] sealedRecipient) {
    /** Active at once: they have a password. The other system's word counts for whether the address is confirmed. */
    CitizenAccount account(Instant now) {
        return new CitizenAccount(
                citizen,
                newcomer.userName(),
                CitizenStatus.ACTIVE,
                newcomer.identity(),
                newcomer.email(),
                newcomer.language(),
                sealedRecipient,
                now,
                new Standing(newcomer.emailVerified() ? now : null, null, null, null));
    }

    @Override
    public String toString() {
        return "Prepared[" + newcomer.line() + "]";
    }
}
