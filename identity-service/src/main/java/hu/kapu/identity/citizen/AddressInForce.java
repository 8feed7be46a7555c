package hu.kapu.identity.citizen;

import io.smallrye.mutiny.Uni;

/** Which address a citizen is reached at: the present one, unless the account is frozen. */
public interface AddressInForce {
    /** The citizen with the address that counts now. */
    Uni<CitizenAccount> applied(CitizenAccount citizen);
}
