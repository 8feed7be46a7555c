package hu.kapu.gateway.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code forms.txt} is what the end-to-end tests let a thief send: what it lacks, nobody would try. */
@QuarkusTest
class ListedFormsTest extends JourneyTest {
    private static final Path LIST = Path.of("src/test/resources/forms.txt");
    private static final List<String> NO_FORMS_THERE = List.of("/oauth2/", "/api/");

    @Test
    void every_form_of_the_gateway_is_in_the_list_and_no_other() throws IOException {
        assertThat(forms()).contains("/ugyfelkapu/jelszo", "/ugyfelkapu/aktivalas/x/nev");
        assertThat(listed().keySet()).isEqualTo(forms());
    }

    /** The registrar's door reads more than its methods name; those fields stand in the list too. */
    @Test
    void every_field_that_a_form_names_is_in_the_list() throws IOException {
        Map<String, Set<String>> fields = RunningRoutes.posts();
        assertThat(fields.get("/ugyfelkapu/aktivalas/x/nev")).containsExactly("name");
        assertThat(fields.get("/azonositas/kijelentkezes")).containsExactly("k");

        Map<String, Set<String>> listed = listed();
        for (String form : forms()) {
            assertThat(listed.get(form)).as(form).containsAll(fields.get(form));
        }
    }

    private static Set<String> forms() {
        return RunningRoutes.posts().keySet().stream()
                .filter(path -> NO_FORMS_THERE.stream().noneMatch(path::startsWith))
                .collect(Collectors.toSet());
    }

    /** The fields of each form, the paths written as those of {@link RunningRoutes}. */
    private static Map<String, Set<String>> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split(" ", -1)))
                .collect(Collectors.toMap(
                        line -> RunningRoutes.withoutNames(line.getFirst()),
                        line -> Set.copyOf(line.subList(1, line.size()))));
    }
}
