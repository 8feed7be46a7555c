package hu.kapu.local.citizens;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The citizens a newcomer tries the suite with. Making them again after a restart, or after a start that was
 * broken off, changes nothing: what is done is remembered beside the data, and the rest is asked of the services.
 */
public final class DemoCitizens {
    private static final NewCitizen PASSWORD_ONLY = new NewCitizen("Kovács", "Júlia", "kovacs.julia", "100001AA");
    private static final NewCitizen WITH_APP = new NewCitizen("Nagy", "Péter", "nagy.peter", "100002AA");
    private static final NewCitizen JUST_REGISTERED = new NewCitizen("Szabó", "Anna", "szabo.anna", "100003AA");
    private static final String JULIAS_PASSWORD = "kilenc-piros-alma-a-fán";
    private static final String PETERS_PASSWORD = "három-kék-csónak-a-tavon";
    private static final NewCitizen WITH_EMAIL = new NewCitizen("Tóth", "Eszter", "toth.eszter", "100006AA");
    private static final NewCitizen WITH_BOTH = new NewCitizen("Kiss", "Márton", "kiss.marton", "100007AA");
    private static final String ESZTERS_PASSWORD = "hat-barna-híd-a-völgyben";
    private static final String MARTONS_PASSWORD = "hét-fehér-sirály-a-parton";
    private static final NewCitizen FIRST_OPERATOR = new NewCitizen("Fekete", "Ilona", "fekete.ilona", "100004AA");
    private static final NewCitizen SECOND_OPERATOR = new NewCitizen("Varga", "Gábor", "varga.gabor", "100005AA");
    private static final String ILONAS_PASSWORD = "négy-sárga-kulcs-a-polcon";
    private static final String GABORS_PASSWORD = "öt-zöld-kapu-az-utcán";

    private final CitizenOffice office;
    private final Path file;
    private final Properties remembered = new Properties();

    public DemoCitizens(CitizenOffice office, Path file) {
        this.office = office;
        this.file = file;
        load();
    }

    /** Everybody, made now where not made before: password only, with Ügyfélkapu+, just registered. */
    public List<Citizen> settle() {
        return List.of(settlePasswordOnly(), settleWithApp(WITH_APP, PETERS_PASSWORD), settleJustRegistered());
    }

    /** Who gets codes by e-mail, and who has both: with the three above, somebody for each way of signing in. */
    public List<Citizen> settleForSandbox() {
        if (!isDone(WITH_EMAIL)) {
            var _ = office.withEmailCode(WITH_EMAIL, ESZTERS_PASSWORD);
            remember(WITH_EMAIL.userName(), "done");
        }
        if (!isDone(WITH_BOTH)) {
            Citizen both = office.withAppAndEmailCode(WITH_BOTH, MARTONS_PASSWORD);
            remember(WITH_BOTH.userName() + ".secret", both.secret().orElseThrow());
            remember(WITH_BOTH.userName(), "done");
        }
        return List.of(
                Citizen.registered(WITH_EMAIL).withPassword(ESZTERS_PASSWORD),
                Citizen.registered(WITH_BOTH)
                        .withPassword(MARTONS_PASSWORD)
                        .withSecret(remembered.getProperty(WITH_BOTH.userName() + ".secret", "")));
    }

    /** Two people who can work at the registrar's door once they have a role. */
    public List<Citizen> settleOperators() {
        return List.of(settleWithApp(FIRST_OPERATOR, ILONAS_PASSWORD), settleWithApp(SECOND_OPERATOR, GABORS_PASSWORD));
    }

    private Citizen settlePasswordOnly() {
        Citizen citizen = Citizen.registered(PASSWORD_ONLY).withPassword(JULIAS_PASSWORD);
        if (!isDone(PASSWORD_ONLY)) {
            var _ = accepted(PASSWORD_ONLY, JULIAS_PASSWORD);
            remember(PASSWORD_ONLY.userName(), "done");
        }
        return citizen;
    }

    private Citizen settleWithApp(NewCitizen who, String password) {
        if (!isDone(who)) {
            IdentityDoor.Accepted accepted = accepted(who, password);
            if (!office.secondFactor().hasSecondFactor(accepted.citizenId())) {
                SecondFactorDoor.Begun begun = office.secondFactor().begin(accepted, who.userName());
                remember(who.userName() + ".secret", begun.secret());
                office.secondFactor().finish(begun);
            }
            remember(who.userName(), "done");
        }
        String secret = remembered.getProperty(who.userName() + ".secret", "");
        return Citizen.registered(who).withPassword(password).withSecret(secret);
    }

    private Citizen settleJustRegistered() {
        if (!isDone(JUST_REGISTERED)) {
            var _ = office.registered(JUST_REGISTERED);
            remember(JUST_REGISTERED.userName(), "done");
        }
        return Citizen.registered(JUST_REGISTERED);
    }

    /** The first login, or a plain password check where a start broken off had got beyond it. */
    private IdentityDoor.Accepted accepted(NewCitizen who, String password) {
        Citizen citizen = office.registered(who);
        if (isRemembered(who.userName() + ".password")) {
            return office.identity().checkPassword(who.userName(), password);
        }
        IdentityDoor.Accepted accepted =
                office.identity().firstLogin(who.userName(), office.firstLoginCode(citizen), password);
        remember(who.userName() + ".password", "set");
        return accepted;
    }

    private boolean isDone(NewCitizen who) {
        return isRemembered(who.userName());
    }

    private boolean isRemembered(String key) {
        return Optional.ofNullable(remembered.getProperty(key)).isPresent();
    }

    private void remember(String key, String value) {
        remembered.setProperty(key, value);
        try (Writer writer = Files.newBufferedWriter(file)) {
            remembered.store(writer, "Demo citizens of this local suite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            remembered.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
