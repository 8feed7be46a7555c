package hu.kapu.gateway.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts that stand in files of their own, one for each language. */
enum Information {
    WHAT_IS_IT("/sugo/mi-az-ugyfelkapu-plusz"),
    REGISTERING("/sugo/regisztracio"),
    APP_OR_EMAIL("/sugo/melyiket-valasszam"),
    WHICH_APP("/sugo/hitelesito-alkalmazas"),
    SCANNING("/sugo/qr-kod"),
    WITHOUT_SMARTPHONE("/sugo/szamitogepen"),
    EMAIL_CODE("/sugo/emailes-kod"),
    DELETION_CODE("/sugo/torlokod"),
    OTHER_DEVICE("/sugo/masik-eszkoz"),
    STUCK("/sugo/elakadtam"),
    CODE_REFUSED("/sugo/nem-jo-a-kod"),
    NO_LETTER("/sugo/nem-jon-a-level"),
    FORGOTTEN_PASSWORD("/sugo/elfelejtett-jelszo"),
    LOST_PHONE("/sugo/elveszett-telefon"),
    OTHER_MAILBOX("/sugo/masik-postafiok"),
    NOT_ME("/sugo/nem-en-voltam"),
    LOCKED_ACCOUNT("/sugo/zarolt-fiok"),
    FRAUDS("/sugo/csalok"),
    FORMER_METHODS("/sugo/korabbi-modok"),
    DAP("/sugo/dap"),
    IN_PERSON("/sugo/szemelyesen"),
    ACCESSIBILITY("/akadalymentesseg"),
    PRIVACY("/adatvedelem");

    static final String HELP_PAGE = "/sugo";

    private static final String HELP = HELP_PAGE + "/";

    /**
     * Pages on which people ask one question more than any other; the first that fits counts. A path that ends in a
     * slash stands for everything below it too. A page that shares its path with another names its question itself.
     */
    static final Map<String, Information> LIKELY = likely();

    private final String path;

    Information(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    boolean isHelp() {
        return path.startsWith(HELP);
    }

    PlainText in(Language language) {
        String file = "/texts/" + path.substring(path.lastIndexOf('/') + 1) + "." + language.tag() + ".txt";
        try (InputStream in = Information.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing in the build: " + file);
            }
            return PlainText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Information> helpOn(String topic) {
        return Arrays.stream(values())
                .filter(each -> each.path.equals(HELP + topic))
                .findFirst();
    }

    static Optional<Information> likelyAt(String path) {
        return LIKELY.entrySet().stream()
                .filter(each -> isAt(each.getKey(), path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isAt(String place, String path) {
        return place.endsWith("/") ? (path + "/").startsWith(place) : path.equals(place);
    }

    private static Map<String, Information> likely() {
        Map<String, Information> likely = new LinkedHashMap<>();
        signingIn(likely);
        requesting("/azonositas/igenyles/", likely);
        requesting("/ugyfelkapu/igenyles/", likely);
        account(likely);
        return Collections.unmodifiableMap(likely);
    }

    private static void signingIn(Map<String, Information> likely) {
        likely.put("/azonositas", WHAT_IS_IT);
        likely.put("/azonositas/korabbi-modok", FORMER_METHODS);
        likely.put("/azonositas/jelszo", FORGOTTEN_PASSWORD);
        likely.put("/azonositas/csak-jelszo", WHAT_IS_IT);
        likely.put("/azonositas/kod-modja", STUCK);
        likely.put("/azonositas/kod", CODE_REFUSED);
        likely.put("/azonositas/emailes-kod", NO_LETTER);
        likely.put("/azonositas/elveszett/", LOST_PHONE);
        likely.put("/azonositas/vege", STUCK);
    }

    private static void requesting(String request, Map<String, Information> likely) {
        likely.put(request + "jelszo", FORGOTTEN_PASSWORD);
        likely.put(request + "qr", SCANNING);
        likely.put(request + "email/nem", OTHER_MAILBOX);
        likely.put(request + "email/kod", NO_LETTER);
        likely.put(request + "email/", EMAIL_CODE);
        likely.put(request + "torlokod/", DELETION_CODE);
        likely.put(request + "kesz", DELETION_CODE);
        likely.put(request, APP_OR_EMAIL);
    }

    private static void account(Map<String, Information> likely) {
        likely.put("/ugyfelkapu/megerosites", FORGOTTEN_PASSWORD);
        likely.put("/ugyfelkapu/aktivalas/torlokoddal/", DELETION_CODE);
        likely.put("/ugyfelkapu/aktivalas/torlokod-proba", DELETION_CODE);
        likely.put("/ugyfelkapu/aktivalas/uj-torlokod", DELETION_CODE);
        likely.put("/ugyfelkapu/aktivalas/", OTHER_DEVICE);
        likely.put("/ugyfelkapu/elfelejtett-jelszo/torlokod", DELETION_CODE);
        likely.put("/ugyfelkapu/elfelejtett-jelszo/", FORGOTTEN_PASSWORD);
        likely.put("/ugyfelkapu/jelszo", FORGOTTEN_PASSWORD);
        likely.put("/ugyfelkapu/regisztracio/", REGISTERING);
        likely.put("/ugyfelkapu/elso-belepes", REGISTERING);
        likely.put("/ugyfelkapu/email/kod", NO_LETTER);
        likely.put("/ugyfelkapu/email/", OTHER_MAILBOX);
        likely.put("/ugyfelkapu/tortenet", NOT_ME);
        likely.put("/ugyfelkapu/munkamenetek", NOT_ME);
        likely.put("/ugyfelkapu/nem-en-voltam/", NOT_ME);
        likely.put("/nem-en-voltam", NOT_ME);
    }

    static List<TextPage.HelpLink> helpLinks(Language language) {
        return Arrays.stream(values())
                .filter(Information::isHelp)
                .map(each -> new TextPage.HelpLink(each.path, each.in(language).title()))
                .toList();
    }
}
