package hu.kapu.gateway.ui;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param csrfToken goes into each form of the page
 * @param transactionId the sign-in transaction the forms belong to; a hidden field of each form
 * @param portal where the citizen is going, when a portal sent them
 * @param step where in the journey this page is
 * @param backLink path of the page before, when going back makes sense
 * @param signedIn whether the header offers to sign out
 * @param currentPath path of this page without query; forms of the page are posted to it
 * @param query what else but the transaction names this page, such as {@code mi=postafiok}; empty for most
 * @param timeLeft until the transaction ends, when the page should tell in time
 */
public record Layout(
        Language language,
        String csrfToken,
        @Nullable UUID transactionId,
        @Nullable PortalView portal,
        @Nullable Step step,
        @Nullable String backLink,
        boolean signedIn,
        String currentPath,
        String query,
        @Nullable Duration timeLeft) {

    private static final String ACCOUNT = "/ugyfelkapu";
    private static final String PORTAL = "/azonositas";
    private static final String REGISTRAR = "/regisztracio";
    private static final String RECOVERY = "/ugyfelkapu/elfelejtett-jelszo";

    /** A page outside any sign-in. */
    public static Layout of(Language language, String csrfToken, String currentPath) {
        return new Layout(language, csrfToken, null, null, null, null, false, currentPath, "", null);
    }

    public Layout withTransaction(UUID id) {
        return new Layout(language, csrfToken, id, portal, step, backLink, signedIn, currentPath, query, timeLeft);
    }

    public Layout goingTo(@Nullable PortalView target) {
        return new Layout(
                language, csrfToken, transactionId, target, step, backLink, signedIn, currentPath, query, timeLeft);
    }

    /** "2. lépés a 4-ből". */
    public Layout atStep(int number, int of) {
        return new Layout(
                language,
                csrfToken,
                transactionId,
                portal,
                new Step(number, of),
                backLink,
                signedIn,
                currentPath,
                query,
                timeLeft);
    }

    public Layout withBackLink(String path) {
        return new Layout(
                language, csrfToken, transactionId, portal, step, path, signedIn, currentPath, query, timeLeft);
    }

    public Layout whenSignedIn(boolean yes) {
        return new Layout(
                language, csrfToken, transactionId, portal, step, backLink, yes, currentPath, query, timeLeft);
    }

    public Layout withTimeLeft(Duration left) {
        return new Layout(
                language, csrfToken, transactionId, portal, step, backLink, signedIn, currentPath, query, left);
    }

    /** For a page that the path of this request does not name, or not alone. */
    public Layout shownAt(String path, String parameters) {
        return new Layout(
                language, csrfToken, transactionId, portal, step, backLink, signedIn, path, parameters, timeLeft);
    }

    /** Whole seconds for the script; 0 when nothing runs out. */
    public long secondsLeft() {
        return timeLeft == null ? 0 : timeLeft.toSeconds();
    }

    /** A path of the same door (identification page or account site) that keeps the transaction: {@code /igenyles}. */
    public String here(String path) {
        return there((currentPath.startsWith(ACCOUNT) ? ACCOUNT : PORTAL) + path);
    }

    /** A path of the same door for a form, which names its transaction in a field. */
    public String formTo(String path) {
        return (currentPath.startsWith(ACCOUNT) ? ACCOUNT : PORTAL) + path;
    }

    /** A path of the same door that takes one more parameter. */
    public String stateOf(String path) {
        return formTo(path) + "?" + (transactionId == null ? "" : "t=" + transactionId + "&");
    }

    /** Where signing in starts at this door. */
    public String start() {
        if (currentPath.startsWith(RECOVERY)) {
            return RECOVERY;
        }
        if (currentPath.startsWith(REGISTRAR)) {
            return REGISTRAR + "/belepes";
        }
        return currentPath.startsWith(ACCOUNT) ? ACCOUNT + "/belepes" : there(PORTAL);
    }

    /** Any path of ours that keeps the transaction. */
    public String there(String path) {
        return transactionId == null ? path : path + "?t=" + transactionId;
    }

    /** Both, for the switch. */
    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** This page again, for the language switch. */
    public String self() {
        String path = there(currentPath);
        return query.isEmpty() ? path : path + (transactionId == null ? "?" : "&") + query;
    }

    /** The words of this page's language. */
    public Texts texts() {
        return Texts.in(language);
    }

    /**
     * Where a portal's citizen is going.
     *
     * @param name in the page's language
     * @param logo path of a picture on this server
     */
    public record PortalView(String name, @Nullable String logo) {}

    /** Where in a journey a page is, counted from 1. */
    public record Step(int number, int of) {}
}
