package hu.kapu.gateway.registrar;

import hu.kapu.gateway.clients.CitizenAccount;
import hu.kapu.gateway.clients.FoundCitizens;
import hu.kapu.gateway.clients.RegistrarIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The first two operators, both at once, because each later role needs one to grant and another to approve. */
@ApplicationScoped
class GrantFirstOperators {
    sealed interface Outcome {
        record Granted() implements Outcome {}

        /** Officials are granted at the registrar's door from now on. */
        record OfficialsExist() implements Outcome {}

        record NoSuchCitizen(String userName) implements Outcome {}

        record SamePerson() implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    /** A citizen who becomes an operator. */
    private sealed interface Sought {
        record Found(CitizenAccount.Known account) implements Sought {}

        record Nobody(String userName) implements Sought {}

        record Silence() implements Sought {}
    }

    private final RegistrarIdentity identity;
    private final Officials officials;
    private final GrantRole grantRole;
    private final Pool pool;
    private final Clock clock;

    GrantFirstOperators(RegistrarIdentity identity, Officials officials, GrantRole grantRole, Pool pool, Clock clock) {
        this.identity = identity;
        this.officials = officials;
        this.grantRole = grantRole;
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Outcome> grant(String firstName, String secondName, String office, Instant until) {
        return seek(firstName)
                .chain(first -> seek(secondName).map(second -> List.of(first, second)))
                .chain(both -> grant(both, office, until));
    }

    private Uni<Outcome> grant(List<Sought> both, String office, Instant until) {
        Optional<Outcome> objection =
                both.stream().flatMap(each -> objection(each).stream()).findFirst();
        if (objection.isPresent()) {
            return Uni.createFrom().item(objection.get());
        }
        List<CitizenAccount.Known> accounts = both.stream()
                .filter(Sought.Found.class::isInstance)
                .map(each -> ((Sought.Found) each).account())
                .toList();
        if (accounts.getFirst().citizenId().equals(accounts.getLast().citizenId())) {
            return Uni.createFrom().item(new Outcome.SamePerson());
        }
        Instant now = clock.instant();
        return pool.withTransaction(connection -> officials
                .noneYet(connection)
                .chain(none -> none
                        ? write(connection, accounts, office, until, now)
                        : Uni.createFrom().item(new Outcome.OfficialsExist())));
    }

    private Uni<Outcome> write(
            SqlConnection connection, List<CitizenAccount.Known> accounts, String office, Instant until, Instant now) {
        return one(connection, accounts.getFirst(), office, until, now)
                .chain(() -> one(connection, accounts.getLast(), office, until, now))
                .replaceWith(new Outcome.Granted());
    }

    private Uni<Void> one(
            SqlConnection connection, CitizenAccount.Known account, String office, Instant until, Instant now) {
        Officials.Holding holding =
                new Officials.Holding(account.citizenId(), account.userName(), Role.OPERATOR, office, until);
        return grantRole.write(connection, new Officials.Grant(holding, now, null, null), account.sealedRecipient());
    }

    private static Optional<Outcome> objection(Sought sought) {
        return switch (sought) {
            case Sought.Found ignored -> Optional.empty();
            case Sought.Nobody(String userName) -> Optional.of(new Outcome.NoSuchCitizen(userName));
            case Sought.Silence() -> Optional.of(new Outcome.Unavailable());
        };
    }

    private Uni<Sought> seek(String userName) {
        return identity.searchByUserName(userName).chain(found -> switch (found) {
            case FoundCitizens.Some(List<FoundCitizens.Citizen> citizens)
            when citizens.size() == 1 ->
                identity.account(citizens.getFirst().citizenId()).map(account -> switch (account) {
                    case CitizenAccount.Known known -> new Sought.Found(known);
                    case CitizenAccount.Unknown() -> new Sought.Nobody(userName);
                    case CitizenAccount.Unavailable() -> new Sought.Silence();
                });
            case FoundCitizens.Some ignored -> Uni.createFrom().item(new Sought.Nobody(userName));
            case FoundCitizens.Unavailable() -> Uni.createFrom().item(new Sought.Silence());
        });
    }
}
