package hu.kapu.identity.registration;

import hu.kapu.identity.citizen.Citizens;
import hu.kapu.identity.registration.Registration.KeyReused;
import hu.kapu.identity.registration.Registration.Registered;
import hu.kapu.identity.registration.Registration.UserNameTaken;
import hu.kapu.identity.registration.Registrations.Earlier;
import hu.kapu.kit.ids.Ids;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * One transaction: claim the user name, add the citizen, keep the document, ask for the letter with the first-login
 * code. Of many who claim one name at once, one gets it; of many calls with one idempotency key, one registers.
 */
@ApplicationScoped
class RegisterCitizen {
    private final Registrations registrations;
    private final Citizens citizens;
    private final NewCitizens newCitizens;
    private final Ids ids;
    private final Clock clock;

    RegisterCitizen(Registrations registrations, Citizens citizens, NewCitizens newCitizens, Ids ids, Clock clock) {
        this.registrations = registrations;
        this.citizens = citizens;
        this.newCitizens = newCitizens;
        this.ids = ids;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Registration> register(Application application) {
        return registrations
                .earlier(application)
                .chain(earlier -> earlier.isPresent()
                        ? Uni.createFrom().item(repeated(application, earlier.get()))
                        : claimName(application, ids.next(), clock.instant()));
    }

    private Uni<Registration> claimName(Application application, UUID citizen, Instant now) {
        return citizens.claimName(application.userName(), citizen, now)
                .chain(claimed -> claimed ? add(application, citizen, now) : nameTaken(application));
    }

    /** Perhaps by this very registration, committed by another call a moment ago. */
    private Uni<Registration> nameTaken(Application application) {
        return registrations
                .earlier(application)
                .map(earlier ->
                        earlier.map(found -> repeated(application, found)).orElseGet(UserNameTaken::new));
    }

    private Uni<Registration> add(Application application, UUID citizen, Instant now) {
        return registrations
                .add(application, citizen, now)
                .chain(added -> added ? complete(application, citizen, now) : giveNameBack());
    }

    private Uni<Registration> complete(Application application, UUID citizen, Instant now) {
        return newCitizens
                .add(application, citizen, now)
                .replaceWith(new Registered(citizen, application.userName().written()));
    }

    private static Uni<Registration> giveNameBack() {
        return Panache.currentTransaction()
                .invoke(transaction -> transaction.markForRollback())
                .replaceWith(new KeyReused());
    }

    private static Registration repeated(Application application, Earlier earlier) {
        return earlier.same()
                ? new Registered(earlier.citizen(), application.userName().written())
                : new KeyReused();
    }
}
