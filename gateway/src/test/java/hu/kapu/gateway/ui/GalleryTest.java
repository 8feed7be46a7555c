package hu.kapu.gateway.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Renders every page in both languages, checks what must hold for each, and leaves the files to be looked at. */
@QuarkusTest
class GalleryTest {

    private static final Path GALLERY = Path.of("target/gallery");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int WHOLE_PAGE_BYTES = 40 * 1024;
    private static final Pattern H1 = Pattern.compile("<h1[ >]");
    private static final Pattern TITLE = Pattern.compile("<title>\\s*(\\S.*?) – Ügyfélkapu\\+</title>");
    private static final Pattern FIELD_ID = Pattern.compile("<input(?![^>]*type=\"hidden\")[^>]* id=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form .*?</form>", Pattern.DOTALL);

    @Inject
    Assets assets;

    @Test
    void everyTemplateIsShown() throws IOException {
        Set<String> shown = namesOf(page -> true);

        try (Stream<Path> files = Files.list(TEMPLATES)) {
            List<String> templates = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                    .filter(name -> !name.equals("layout"))
                    .toList();
            assertThat(templates).isNotEmpty().isSubsetOf(shown);
        }
    }

    @Test
    void everyPageThatCanRefuseIsShownRefusing() {
        Set<String> forms = namesOf(GalleryTest::canRefuse);
        Set<String> refusing = namesOf(page -> html(page).contains("govuk-error-summary"));

        assertThat(forms).contains("PasswordPage").isSubsetOf(refusing);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageHasOneHeadingATitleAndItsLanguage(Language language) {
        SamplePages.in(language).forEach((name, page) -> {
            String html = html(page);
            if (!html.contains("<html")) {
                return;
            }
            assertThat(H1.matcher(html).results().count()).as(name).isEqualTo(1);
            assertThat(TITLE.matcher(html).find()).as("title of " + name).isTrue();
            assertThat(html).as(name).contains("lang=\"" + language.tag() + "\"", "<main", "<header", "<footer");
        });
    }

    @ParameterizedTest
    @EnumSource
    void noPageCarriesScriptOrStyleInItself(Language language) {
        SamplePages.in(language)
                .forEach((name, page) -> assertThat(html(page))
                        .as(name)
                        .doesNotContain(" style=", "<style", "javascript:")
                        .doesNotContainPattern("<script(?! src=)")
                        .doesNotContainPattern("\\son[a-z]+=\"")
                        .doesNotContain("NOT_FOUND"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasALabelAndEveryErrorLeadsToAField(Language language) {
        SamplePages.in(language).forEach((name, page) -> {
            String html = html(page);
            FIELD_ID.matcher(html)
                    .results()
                    .forEach(field -> assertThat(html)
                            .as("label in " + name)
                            .contains("<label", "for=\"" + field.group(1) + "\""));
            Pattern.compile("__list\">.*?</ul>", Pattern.DOTALL)
                    .matcher(html)
                    .results()
                    .flatMap(list -> Pattern.compile("href=\"#([^\"]+)\"")
                            .matcher(list.group())
                            .results())
                    .forEach(link -> assertThat(html)
                            .as("target of an error in " + name)
                            .contains("id=\"" + link.group(1) + "\"", "id=\"" + link.group(1) + "-error\""));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFormCarriesTheTokenAndAPageWithErrorsSaysSoInItsTitle(Language language) {
        SamplePages.in(language).forEach((name, page) -> {
            String html = html(page);
            FORM.matcher(html)
                    .results()
                    .map(MatchResult::group)
                    .forEach(form -> assertThat(form)
                            .as("form in " + name)
                            .contains("method=\"post\"")
                            .matches(GalleryTest::hasTokenIfOurs));
            if (html.contains("govuk-error-summary")) {
                assertThat(html).as(name).containsPattern("<title>\\s*(Hiba:|Error:) ");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aWholePageStaysUnderTheBudget(Language language) throws IOException {
        int shared = compressed(assets.css()) + compressed(assets.js());
        for (Map.Entry<String, Page> page : SamplePages.in(language).entrySet()) {
            int sent = shared + html(page.getValue()).getBytes(UTF_8).length;
            assertThat(sent).as(page.getKey()).isLessThan(WHOLE_PAGE_BYTES);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGalleryIsWritten(Language language) throws IOException {
        Path folder = GALLERY.resolve(language.tag());
        Files.createDirectories(folder);
        forgetFormerPages(folder);
        for (String asset : List.of("kapu.css", "kapu.js")) {
            Files.write(
                    GALLERY.resolve(asset),
                    assets.named(asset).orElseThrow().plain().getBytes());
        }
        for (Map.Entry<String, Page> page : SamplePages.in(language).entrySet()) {
            String html = html(page.getValue());
            String file = page.getKey() + (html.contains("<html") ? ".html" : ".txt");
            Files.writeString(
                    folder.resolve(file),
                    html.replace(assets.css(), "../kapu.css").replace(assets.js(), "../kapu.js"));
        }
        assertThat(folder).isNotEmptyDirectory();
    }

    /** The token of this browser goes into every form of ours and into no portal's. */
    private static boolean hasTokenIfOurs(String form) {
        return form.contains("name=\"csrf\" value=\"csrf-of-the-sample\"") != form.contains("action=\"https://");
    }

    private static Set<String> namesOf(Predicate<Page> wanted) {
        return SamplePages.in(Language.HU).values().stream()
                .filter(wanted)
                .map(page -> page.getClass().getSimpleName())
                .collect(Collectors.toSet());
    }

    private static boolean canRefuse(Page page) {
        return Stream.of(page.getClass().getDeclaredFields()).anyMatch(field -> "errors".equals(field.getName()));
    }

    private static void forgetFormerPages(Path folder) throws IOException {
        try (Stream<Path> former = Files.list(folder)) {
            for (Path page : former.toList()) {
                Files.delete(page);
            }
        }
    }

    private static String html(Page page) {
        return page.render();
    }

    private int compressed(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(assets.named(name).orElseThrow().plain().getBytes());
        }
        return out.size();
    }
}
