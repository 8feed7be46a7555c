package hu.kapu.gateway.account;

import hu.kapu.gateway.calendar.Purpose;
import hu.kapu.gateway.calendar.Surface;
import java.util.List;

/**
 * What one must hold to reach a page of the gateway. Whatever the table does not name is a setting of the account:
 * a new page is closed to a password-only session until somebody opens it here.
 */
sealed interface Reach {
    /** For everybody, signed in or not; these doors ask the calendar themselves where it has a say. */
    record Open() implements Reach {}

    /** For everybody too; a session whose methods the calendar allows for this purpose sees more of it. */
    record OpenWithMore(Purpose purpose) implements Reach {}

    /** For a session whose methods the calendar allows for this purpose at this surface. */
    record WithSession(Surface surface, Purpose purpose) implements Reach {}

    Reach OPEN = new Open();
    Reach HOME = new OpenWithMore(Purpose.REQUEST_SECOND_FACTOR);
    Reach REQUEST = new WithSession(Surface.ACCOUNT, Purpose.REQUEST_SECOND_FACTOR);
    Reach SETTINGS = new WithSession(Surface.ACCOUNT, Purpose.SETTINGS);
    /** For officials; which role reaches what is the registrar's door's own affair. */
    Reach REGISTRAR = new WithSession(Surface.REGISTRAR, Purpose.REGISTRAR_WORK);

    List<String> OPEN_AREAS = List.of(
            "/azonositas",
            "/oauth2",
            "/.well-known",
            "/api",
            "/sandbox",
            "/assets",
            "/sugo",
            "/nyelv",
            "/akadalymentesseg",
            "/adatvedelem",
            "/kapcsolat",
            "/nem-en-voltam",
            "/ugyfelkapu/belepes",
            "/ugyfelkapu/elso-belepes",
            "/ugyfelkapu/elfelejtett-jelszo",
            "/ugyfelkapu/regisztracio",
            "/ugyfelkapu/kilepes",
            "/regisztracio/belepes");

    /** This page itself is for reading; what it leads to changes something. */
    String ACTIVATION = "/ugyfelkapu/aktivalas";

    List<String> REQUEST_AREAS =
            List.of("/ugyfelkapu/igenyles", "/ugyfelkapu/aktivalas/torlokoddal", "/ugyfelkapu/nem-en-voltam");

    List<String> REGISTRAR_AREAS = List.of("/regisztracio");

    static Reach of(String path) {
        if (path.equals("/ugyfelkapu") || path.equals("/ugyfelkapu/")) {
            return HOME;
        }
        if (path.equals("/") || isIn(OPEN_AREAS, path)) {
            return OPEN;
        }
        if (isIn(REGISTRAR_AREAS, path)) {
            return REGISTRAR;
        }
        return path.equals(ACTIVATION) || isIn(REQUEST_AREAS, path) ? REQUEST : SETTINGS;
    }

    private static boolean isIn(List<String> areas, String path) {
        return areas.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }
}
