package hu.kapu.gateway.api.simulation;

import hu.kapu.gateway.calendar.Method;
import hu.kapu.gateway.clients.CitizenAccount;
import hu.kapu.gateway.clients.FoundCitizens;
import hu.kapu.gateway.clients.PresentMethods;
import hu.kapu.gateway.clients.RegistrarIdentity;
import hu.kapu.gateway.clients.SecondFactors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Asks the two services who somebody is and which ways to sign in they have. */
@ApplicationScoped
class FindPerson {
    private static final String CLOSED = "closed";
    private static final String ACTIVE = "active";

    sealed interface Found {
        /** With the password among the methods once it has been set. */
        record Somebody(UUID citizenId, Set<Method> methods) implements Found {}

        /** Unknown, or closed: a closed account is nobody's. */
        record Nobody() implements Found {}

        record Unavailable() implements Found {}
    }

    private final RegistrarIdentity identity;
    private final SecondFactors secondFactors;

    FindPerson(RegistrarIdentity identity, SecondFactors secondFactors) {
        this.identity = identity;
        this.secondFactors = secondFactors;
    }

    Uni<Found> find(Person person) {
        return switch (person) {
            case Person.ById(UUID citizen) ->
                identity.account(citizen).chain(account -> switch (account) {
                    case CitizenAccount.Known known -> withFactors(known.citizenId(), known.status());
                    case CitizenAccount.Unknown() -> now(new Found.Nobody());
                    case CitizenAccount.Unavailable() -> now(new Found.Unavailable());
                });
            case Person.ByUserName(String name) ->
                identity.searchByUserName(name).chain(found -> switch (found) {
                    case FoundCitizens.Some(var citizens)
                    when citizens.size() == 1 ->
                        withFactors(
                                citizens.getFirst().citizenId(),
                                citizens.getFirst().status());
                    case FoundCitizens.Some ignored -> now(new Found.Nobody());
                    case FoundCitizens.Unavailable() -> now(new Found.Unavailable());
                });
        };
    }

    private Uni<Found> withFactors(UUID citizen, String status) {
        return status.equals(CLOSED)
                ? now(new Found.Nobody())
                : secondFactors.presentMethods(citizen).map(present -> switch (present) {
                    case PresentMethods.Known(Set<Method> factors) ->
                        new Found.Somebody(citizen, status.equals(ACTIVE) ? withPassword(factors) : Set.of());
                    case PresentMethods.Unavailable() -> new Found.Unavailable();
                });
    }

    private static Set<Method> withPassword(Set<Method> secondFactors) {
        Set<Method> methods = EnumSet.of(Method.PASSWORD);
        methods.addAll(secondFactors);
        return methods;
    }

    private static Uni<Found> now(Found found) {
        return Uni.createFrom().item(found);
    }
}
