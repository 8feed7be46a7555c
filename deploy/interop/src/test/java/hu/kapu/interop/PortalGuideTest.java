package hu.kapu.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide for portals shows is what the stories of interoperability run. */
class PortalGuideTest {
    private static final Path HOME = Path.of(System.getProperty("kapu.home"));
    private static final Pattern SNIPPET =
            Pattern.compile("<!-- file: (\\S+) -->\\n```[a-z]*\\n(.*?)\\n```", Pattern.DOTALL);

    @Test
    void every_snippet_is_part_of_its_file() throws IOException {
        List<MatchResult> snippets = snippets();

        assertThat(snippets).hasSizeGreaterThan(8);
        for (MatchResult snippet : snippets) {
            assertThat(HOME.resolve(snippet.group(1)))
                    .content()
                    .as(snippet.group(1))
                    .contains(snippet.group(2));
        }
    }

    @Test
    void every_kind_of_client_is_shown() throws IOException {
        List<String> files =
                snippets().stream().map(snippet -> snippet.group(1)).toList();

        assertThat(List.of("sample-portal", "spring-boot", "node", "apache", "pac4j", "keycloak"))
                .allSatisfy(client -> assertThat(files).anyMatch(file -> file.contains("/" + client + "/")));
    }

    private static List<MatchResult> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(HOME.resolve("docs/portals.md")))
                .results()
                .toList();
    }
}
