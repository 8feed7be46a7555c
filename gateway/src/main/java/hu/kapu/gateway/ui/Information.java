package hu.kapu.gateway.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The texts that stand in files of their own, one for each language. */
enum Information {
    WHAT_IS_IT("/sugo/mi-az-ugyfelkapu-plusz"),
    WHICH_APP("/sugo/hitelesito-alkalmazas"),
    DELETION_CODE("/sugo/torlokod"),
    STUCK("/sugo/elakadtam"),
    IN_PERSON("/sugo/szemelyesen"),
    ACCESSIBILITY("/akadalymentesseg"),
    PRIVACY("/adatvedelem");

    private static final String HELP = "/sugo/";

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

    static List<TextPage.HelpLink> helpLinks(Language language) {
        return Arrays.stream(values())
                .filter(Information::isHelp)
                .map(each -> new TextPage.HelpLink(each.path, each.in(language).title()))
                .toList();
    }
}
