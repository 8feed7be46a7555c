package hu.kapu.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillOfMaterialsTest {
    private static final String DIGEST = "sha256:00ff";

    @TempDir
    private Path folder;

    @BeforeEach
    void stage() throws IOException {
        write("runtime/release", "JAVA_VERSION=\"25.0.3\"\n");
        write("base.packages", "libc6 2.36-9+deb12u14\n");
        write("materials/gateway.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"bom-ref": "pkg:maven/hu.kapu/gateway@1", "name": "gateway", "version": "1"}},
                 "components": [{"group": "org.acme", "name": "wheel", "version": "3", "purl": "pkg:maven/org.acme/wheel@3"}],
                 "dependencies": []}
                """);
        write("gateway/target/quarkus-app/lib/main/org.acme.wheel-3.jar", "");
        write("gateway/target/quarkus-app/quarkus-app-dependencies.txt", "org.acme:wheel::jar:3\n");
    }

    @Test
    void names_the_image_and_what_maven_does_not_know() throws IOException {
        JsonNode bill = written();

        assertThat(bill.at("/metadata/component/type").asText()).isEqualTo("container");
        assertThat(bill.at("/metadata/component/version").asText()).isEqualTo(DIGEST);
        assertThat(purls(bill))
                .contains(
                        "pkg:maven/org.acme/wheel@3",
                        "pkg:generic/openjdk@25.0.3",
                        "pkg:deb/debian/libc6@2.36-9+deb12u14");
        assertThat(bill.at("/dependencies/0/dependsOn/0").asText()).isEqualTo("pkg:maven/hu.kapu/gateway@1");
    }

    @Test
    void names_what_quarkus_has_added_by_itself() throws IOException {
        write("gateway/target/quarkus-app/lib/main/org.acme.axle-4.jar", "");
        write(
                "gateway/target/quarkus-app/quarkus-app-dependencies.txt",
                "org.acme:axle::jar:4\norg.acme:wheel::jar:3\n");

        assertThat(purls(written()))
                .containsOnlyOnce("pkg:maven/org.acme/wheel@3")
                .contains("pkg:maven/org.acme/axle@4?type=jar");
    }

    @Test
    void a_jar_that_nobody_has_listed_stops_the_build() throws IOException {
        write("gateway/target/quarkus-app/lib/main/org.acme.stowaway-1.jar", "");

        assertThatThrownBy(this::written).hasMessageContaining("org.acme.stowaway-1.jar");
    }

    private JsonNode written() throws IOException {
        Path file = folder.resolve("gateway.cdx.json");
        new BillOfMaterials(new Staging(folder), "gateway").write("localhost/kapu/gateway:1", DIGEST, file);
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<String> purls(JsonNode bill) {
        return bill.path("components").findValuesAsText("purl");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
