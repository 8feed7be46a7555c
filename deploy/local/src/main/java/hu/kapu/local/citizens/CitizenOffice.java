package hu.kapu.local.citizens;

import hu.kapu.local.inbox.MailArchive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes citizens the way life does: registered at a counter, first login with the mailed code, then Ügyfélkapu+. */
public final class CitizenOffice {
    private static final Pattern GROUPED_CODE = Pattern.compile("\\b[0-9A-Z]{3,5}(?:[ -][0-9A-Z]{3,5})+\\b");
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(20);

    private final IdentityDoor identity;
    private final SecondFactorDoor secondFactor;
    private final MailArchive mails;

    public CitizenOffice(String identityUrl, String secondFactorUrl, Path secrets, MailArchive mails) {
        this.identity = new IdentityDoor(identityUrl, secrets);
        this.secondFactor = new SecondFactorDoor(secondFactorUrl, secrets);
        this.mails = mails;
    }

    /** Somebody just registered, whose first-login code is on its way to the inbox. */
    public Citizen registered(NewCitizen who) {
        var _ = identity.register(who);
        return Citizen.registered(who);
    }

    /** Somebody who has only a password. */
    public Citizen withPassword(NewCitizen who, String password) {
        Citizen citizen = registered(who);
        var _ = identity.firstLogin(who.userName(), firstLoginCode(citizen), password);
        return citizen.withPassword(password);
    }

    /** Somebody with Ügyfélkapu+; the present code of the app has not been used yet. */
    public Citizen withUgyfelkapuPlus(NewCitizen who, String password) {
        Citizen citizen = registered(who);
        var begun = secondFactor.begin(
                identity.firstLogin(who.userName(), firstLoginCode(citizen), password), who.userName());
        secondFactor.finish(begun);
        return citizen.withPassword(password).withSecret(begun.secret());
    }

    /** The code in the newest letter to the citizen, once there is one. */
    public String firstLoginCode(Citizen citizen) {
        long deadline = System.nanoTime() + MAIL_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var mail : mails.to(citizen.email())) {
                Matcher code = GROUPED_CODE.matcher(mail.text());
                if (code.find()) {
                    return code.group();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("no letter with a first-login code has come for " + citizen.email());
    }

    IdentityDoor identity() {
        return identity;
    }

    SecondFactorDoor secondFactor() {
        return secondFactor;
    }
}
