package hu.kapu.e2e.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.e2e.bench.Bench;
import hu.kapu.e2e.bench.Cards.Card;
import hu.kapu.e2e.bench.CodeInLetter;
import hu.kapu.e2e.bench.Forms;
import hu.kapu.e2e.bench.Letters;
import hu.kapu.local.citizens.Citizen;
import java.util.Map;
import java.util.Optional;

/** Registering from home with an eID card; a forgotten password, alone, with the deletion code and with a card. */
final class RecoveryJourneys {
    private static final String FROM_HOME = "/ugyfelkapu/regisztracio/adatok";
    private static final String RECOVERY = "/ugyfelkapu/elfelejtett-jelszo";

    private final Bench bench;
    private final Canaries canaries;
    private final Steps steps;
    private final Letters letters;

    RecoveryJourneys(Bench bench, Canaries canaries) {
        this.bench = bench;
        this.canaries = canaries;
        this.steps = new Steps(bench, canaries);
        this.letters = bench.letters();
    }

    /** With the first password. */
    Citizen registerFromHome(String userName) {
        Citizen citizen = new Citizen(
                "Szép Ilona",
                userName,
                userName + "@example.hu",
                Optional.of(Passwords.FIRST),
                Optional.empty(),
                Optional.empty());
        canaries.address(citizen.email());
        Card card = card("the card registered with");
        Forms visit = steps.visit();
        visit.open(FROM_HOME);
        visit.submit(
                FROM_HOME,
                Map.of(
                        "documentNumber", card.documentNumber(),
                        "registrationCode", card.registrationCode(),
                        "userName", userName,
                        "email", citizen.email(),
                        "newPassword", Passwords.FIRST));
        assertThat(visit.page().path()).isEqualTo("/ugyfelkapu/regisztracio/kesz");
        return citizen;
    }

    /** Somebody without Ügyfélkapu+. */
    void resetByMail(Citizen citizen) {
        setPassword(withMailedCode(citizen));
    }

    /** Somebody who gets the codes by e-mail. */
    void resetWithDeletionCode(Citizen citizen, String deletionCode) {
        Forms visit = withMailedCode(citizen);
        visit.follow("elfelejtett-jelszo/torlokod");
        visit.submit(RECOVERY + "/torlokod", Map.of("deletionCode", deletionCode));
        setPassword(visit);
    }

    /** Somebody who gets the codes by e-mail and was registered with another card. */
    void resetWithCard(Citizen citizen) {
        Card card = card("the card of a reset");
        Forms visit = withMailedCode(citizen);
        visit.follow("elfelejtett-jelszo/eszemelyi");
        visit.submit(
                RECOVERY + "/eszemelyi",
                Map.of("documentNumber", card.documentNumber(), "registrationCode", card.registrationCode()));
        setPassword(visit);
    }

    private Card card(String name) {
        Card card = bench.cards().fresh();
        canaries.secret("the registration code of " + name, card.registrationCode());
        return card;
    }

    private Forms withMailedCode(Citizen citizen) {
        Forms visit = steps.visit();
        visit.open(RECOVERY);
        visit.submit(RECOVERY, Map.of("userName", citizen.userName(), "email", citizen.email()));
        String code = CodeInLetter.of(letters.await(citizen.email(), "Kód az új jelszóhoz"));
        canaries.code("the recovery code of " + citizen.userName(), code);
        visit.submit(RECOVERY + "/kod", Map.of("code", code));
        return visit;
    }

    private static void setPassword(Forms visit) {
        visit.submit(RECOVERY + "/uj-jelszo", Map.of("newPassword", Passwords.AFTER_RESET));
        assertThat(visit.page().path()).isEqualTo(RECOVERY + "/kesz");
    }
}
