package hu.kapu.identity.history;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.Database;
import hu.kapu.identity.IdentityTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Codes by e-mail prove the mailbox of a citizen who registered from home. */
@IdentityTest
class ProvenMailboxTest {
    @Inject
    Told told;

    @Inject
    Database database;

    private final UUID citizen = UUID.randomUUID();

    @Test
    void who_activates_codes_by_e_mail_has_a_confirmed_address() {
        registeredFromHome();

        told.about(citizen, "email-code-activated.v1", factor());

        assertThat(confirmedAddresses()).isOne();
    }

    @Test
    void an_address_that_came_after_the_code_is_not_confirmed_by_it() {
        registeredFromHome();
        database.change(
                "insert into former_address (citizen_id, sealed_address, sealed_recipient, masked, replaced_at)"
                        + " values (?, '', '', 'a', '2025-01-20T10:00:02Z')",
                citizen);

        told.about(citizen, "email-code-activated.v1", factor());

        assertThat(confirmedAddresses()).isZero();
    }

    @Test
    void an_app_proves_no_mailbox() {
        registeredFromHome();

        told.about(
                citizen,
                "authenticator-activated.v1",
                new JsonObject().put("authenticatorId", UUID.randomUUID().toString()));

        assertThat(confirmedAddresses()).isZero();
    }

    private static JsonObject factor() {
        return new JsonObject().put("factorId", UUID.randomUUID().toString());
    }

    private int confirmedAddresses() {
        return database.column("select 1 from citizen where id = ? and email_confirmed_at is not null", citizen)
                .size();
    }

    private void registeredFromHome() {
        database.change(
                "insert into citizen (id, user_name, status, language, email, sealed_recipient, family_name, given_name,"
                        + " birth_family_name, birth_given_name, birth_place, birth_date, mother_family_name,"
                        + " mother_given_name, registered_at) values (?, ?, 'ACTIVE', 'HU', ?, '', 'K', 'A', 'K', 'A',"
                        + " 'Szeged', '1950-03-21', 'K', 'M', '2024-05-01T10:00:00Z')",
                citizen,
                "mailbox." + citizen,
                citizen + "@example.hu");
    }
}
