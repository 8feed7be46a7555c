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
    private static final Pattern MAILED_CODE = Pattern.compile("\\b[0-9]{3} [0-9]{3}\\b");
    private static final String ENROLMENT_SUBJECT = "Megerősítő kód";
    private static final String SIGN_IN_SUBJECT = "Kód a belépéshez";
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
        var begun = secondFactor.begin(firstVisit(citizen, password), who.userName());
        return citizen.withPassword(password).withSecret(begun.secret()).withDeletionCode(secondFactor.activate(begun));
    }

    /** Somebody who gets the codes by e-mail; no code for signing in has been sent yet. */
    public Citizen withEmailCode(NewCitizen who, String password) {
        Citizen citizen = registered(who);
        return withEmailCode(citizen, password, firstVisit(citizen, password));
    }

    /** Somebody with both; the present code of the app has not been used, no code was mailed for a new browser. */
    public Citizen withAppAndEmailCode(NewCitizen who, String password) {
        Citizen citizen = registered(who);
        var visit = firstVisit(citizen, password);
        Citizen withEmail = withEmailCode(citizen, password, visit);
        secondFactor.mailCode(visit);
        secondFactor.proveWithMailedCode(visit, code(citizen, SIGN_IN_SUBJECT, MAILED_CODE));
        var app = secondFactor.begin(visit, who.userName());
        String _ = secondFactor.activate(app);
        return withEmail.withSecret(app.secret());
    }

    /** The code in the newest letter to the citizen, once there is one. */
    public String firstLoginCode(Citizen citizen) {
        return code(citizen, "", GROUPED_CODE);
    }

    private SecondFactorDoor.Visit firstVisit(Citizen citizen, String password) {
        return secondFactor.visit(identity.firstLogin(citizen.userName(), firstLoginCode(citizen), password));
    }

    private Citizen withEmailCode(Citizen citizen, String password, SecondFactorDoor.Visit visit) {
        var begun = secondFactor.beginWithEmail(visit, citizen.userName());
        String code = code(citizen, ENROLMENT_SUBJECT, MAILED_CODE);
        return citizen.withPassword(password).withDeletionCode(secondFactor.activate(begun, code));
    }

    private String code(Citizen citizen, String subject, Pattern form) {
        long deadline = System.nanoTime() + MAIL_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (var mail : mails.to(citizen.email())) {
                Matcher code = form.matcher(mail.text());
                if (mail.subject().startsWith(subject) && code.find()) {
                    return code.group();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("no letter with a code has come for " + citizen.email());
    }

    IdentityDoor identity() {
        return identity;
    }

    SecondFactorDoor secondFactor() {
        return secondFactor;
    }
}
