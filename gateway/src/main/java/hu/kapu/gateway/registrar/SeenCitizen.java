package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.CitizenAccount;
import hu.kapu.gateway.clients.FoundCitizens;
import hu.kapu.gateway.clients.NaturalIdentity;
import hu.kapu.gateway.clients.RegistrarIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A citizen as an official sees one: the account, with the natural identity that a search by its name gives. */
@ApplicationScoped
class SeenCitizen {
    sealed interface Sight {
        record Seen(CitizenAccount.Known account, NaturalIdentity identity) implements Sight {
            String name() {
                return account.displayName() + " (" + account.userName() + ")";
            }
        }

        record Nobody() implements Sight {}

        record Unavailable() implements Sight {}
    }

    private final RegistrarIdentity identity;

    SeenCitizen(RegistrarIdentity identity) {
        this.identity = identity;
    }

    Uni<Sight> of(UUID citizen) {
        return identity.account(citizen).chain(account -> switch (account) {
            case CitizenAccount.Known known ->
                identity.searchByUserName(known.userName()).map(found -> with(known, found));
            case CitizenAccount.Unknown() -> Uni.createFrom().item(new Sight.Nobody());
            case CitizenAccount.Unavailable() -> Uni.createFrom().item(new Sight.Unavailable());
        });
    }

    private static Sight with(CitizenAccount.Known account, FoundCitizens found) {
        return switch (found) {
            case FoundCitizens.Some(List<FoundCitizens.Citizen> citizens) -> {
                Optional<Sight> seen = citizens.stream()
                        .filter(each -> each.citizenId().equals(account.citizenId()))
                        .findFirst()
                        .map(each -> new Sight.Seen(account, each.identity()));
                yield seen.orElseGet(Sight.Nobody::new);
            }
            case FoundCitizens.Unavailable() -> new Sight.Unavailable();
        };
    }
}
