package hu.kapu.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DockerfileTest {
    private static final List<String> IMAGES = List.of(
            "identity-service", "second-factor-service", "notification-service", "gateway", "sample-portal", "setup");

    private final String text = Repository.text(Repository.IMAGES.resolve("Dockerfile"));

    @Test
    void every_image_is_made_from_the_stage_that_gives_root_up() {
        String common = stage("kapu");
        assertThat(common).contains("\nUSER " + ImageContent.USER + "\n").doesNotContain("\nRUN ");

        assertThat(IMAGES).allSatisfy(image -> {
            assertThat(ancestorsOf(image)).as(image).contains("kapu");
            assertThat(stage(image)).as(image).doesNotContain("USER ").doesNotContain("RUN ");
        });
    }

    @Test
    void nothing_of_an_image_can_be_changed_by_its_user_but_the_folder_for_data() {
        assertThat(all("--chown=10001:10001 (?:\\S+ )?(\\S+)$"))
                .containsExactlyInAnyOrder("/var/lib/kapu", "/build/", "/kapu");
    }

    @Test
    void both_ways_of_building_start_java_alike() {
        List<String> entrypoints = all("ENTRYPOINT (\\[[^]]+])");

        assertThat(entrypoints)
                .hasSize(2)
                .allSatisfy(entrypoint -> assertThat(entrypoint.replaceAll("[\\\\\\s]", ""))
                        .contains("[\"" + String.join("\",\"", ImageContent.JAVA) + "\","));
    }

    @Test
    void what_the_images_are_made_of_has_a_version() {
        assertThat(all("^ARG \\w+=(\\S+)$")).hasSize(2).allMatch(image -> image.matches(".+:[0-9]+\\.[0-9]+.*"));
    }

    @Test
    void files_are_as_old_as_in_the_images_that_jib_makes() {
        assertThat(text).contains("touch -h -d " + ImageLayer.STAGED);
        assertThat(Repository.text(Repository.IMAGES.resolve("build")))
                .contains("readonly STAGED=" + ImageLayer.STAGED + "\n");
        assertThat(Repository.text(Repository.HOME.resolve("pom.xml")))
                .contains("<project.build.outputTimestamp>" + ImageLayer.STAGED + "<");
    }

    private Stream<String> ancestorsOf(String image) {
        return Stream.iterate(image, stage -> !stage.startsWith("$"), this::parentOf);
    }

    private String parentOf(String stage) {
        return all("^FROM (\\S+) AS " + stage + "$").getFirst();
    }

    private String stage(String name) {
        String from = "AS " + name + "\n";
        String rest = text.substring(text.indexOf(from) + from.length() - 1);
        return rest.contains("\nFROM ") ? rest.substring(0, rest.indexOf("\nFROM ") + 1) : rest;
    }

    private List<String> all(String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
