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

    /** Pages on which people ask one question more than any other; the first that fits counts. */
    private static final Map<String, Information> LIKELY = likely();

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
                .filter(each -> path.equals(each.getKey()) || path.startsWith(each.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, Information> likely() {
        Map<String, Information> likely = new LinkedHashMap<>();
        likely.put("/azonositas/jelszo", FORGOTTEN_PASSWORD);
        likely.put("/azonositas/kod/email", NO_LETTER);
        likely.put("/azonositas/kod", CODE_REFUSED);
        likely.put("/azonositas/elveszett", LOST_PHONE);
        likely.put("/azonositas/korabbi-modok", FORMER_METHODS);
        likely.put("/azonositas/igenyles/qr", SCANNING);
        likely.put("/azonositas/igenyles/torlokod", DELETION_CODE);
        likely.put("/azonositas/igenyles", APP_OR_EMAIL);
        likely.put("/azonositas", WHAT_IS_IT);
        likely.put("/ugyfelkapu/igenyles/qr", SCANNING);
        likely.put("/ugyfelkapu/igenyles/torlokod", DELETION_CODE);
        likely.put("/ugyfelkapu/igenyles", APP_OR_EMAIL);
        likely.put("/ugyfelkapu/aktivalas", OTHER_DEVICE);
        likely.put("/ugyfelkapu/elfelejtett-jelszo", FORGOTTEN_PASSWORD);
        likely.put("/ugyfelkapu/regisztracio", REGISTERING);
        likely.put("/ugyfelkapu/elso-belepes", REGISTERING);
        likely.put("/ugyfelkapu/email", OTHER_MAILBOX);
        likely.put("/ugyfelkapu/tortenet", NOT_ME);
        likely.put("/nem-en-voltam", NOT_ME);
        return Collections.unmodifiableMap(likely);
    }

    static List<TextPage.HelpLink> helpLinks(Language language) {
        return Arrays.stream(values())
                .filter(Information::isHelp)
                .map(each -> new TextPage.HelpLink(each.path, each.in(language).title()))
                .toList();
    }
}
