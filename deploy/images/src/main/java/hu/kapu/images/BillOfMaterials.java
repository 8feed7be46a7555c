package hu.kapu.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What is in an image, in CycloneDX: the libraries as Maven's plugin has listed them, and besides what Maven does not
 * know: libraries that Quarkus adds because others are there, the Java runtime and the base's packages. A jar in the
 * image that the list lacks stops the build.
 */
final class BillOfMaterials {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Staging staging;
    private final String image;

    BillOfMaterials(Staging staging, String image) {
        this.staging = staging;
        this.image = image;
    }

    /** Writes the bill of the image with this reference and digest. */
    void write(String reference, String digest, Path file) throws IOException {
        ObjectNode bill = (ObjectNode) JSON.readTree(staging.materials(image).toFile());
        ArrayNode components = bill.withArray("components");
        ObjectNode program = (ObjectNode) bill.at("/metadata/component");
        if (image.equals(ImageContent.SETUP)) {
            keepPresent(components);
        }
        components.add(program);
        staging.librariesOf(image).forEach(library -> addMissing(components, library));
        requireComplete(components);
        components.add(runtime());
        staging.basePackages().forEach(line -> components.add(debian(line.split(" ", 2))));
        String own = image + "@" + digest;
        bill.withObject("/metadata").set("component", subject(own, digest, reference));
        bill.withArray("dependencies")
                .addObject()
                .put("ref", own)
                .putArray("dependsOn")
                .add(program.path("bom-ref").asText());
        JSON.writeValue(file.toFile(), bill);
    }

    private ObjectNode subject(String own, String digest, String reference) {
        return component("container", image, digest, "pkg:oci/" + own.replace(":", "%3A"))
                .put("bom-ref", own)
                .put("description", reference);
    }

    private ObjectNode runtime() throws IOException {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(staging.runtime().resolve("release"))) {
            release.load(reader);
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return component("platform", "openjdk", version, "pkg:generic/openjdk@" + version);
    }

    private static ObjectNode debian(String[] nameAndVersion) {
        String name = nameAndVersion[0];
        String version = nameAndVersion[1];
        return component("library", name, version, "pkg:deb/debian/" + name + "@" + version);
    }

    private static ObjectNode component(String type, String name, String version, String purl) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("bom-ref", purl)
                .put("name", name)
                .put("version", version)
                .put("purl", purl);
    }

    /** The image has fewer jars than the launcher, whose list this is. */
    private void keepPresent(ArrayNode components) {
        List<String> jars = staging.jars(image);
        components.removeIf(component -> jars.stream().noneMatch(jar -> jar.contains(fileNameOf(component))));
    }

    /** Takes a line as Quarkus writes it: {@code group:name:classifier:type:version}. */
    private static void addMissing(ArrayNode components, String line) {
        String[] parts = line.split(":", -1);
        String purl = "pkg:maven/" + parts[0] + "/" + parts[1] + "@" + parts[4] + "?type=" + parts[3];
        if (stream(components).noneMatch(known -> known.path("name").asText().equals(parts[1]))) {
            components.add(component("library", parts[1], parts[4], purl).put("group", parts[0]));
        }
    }

    private static Stream<JsonNode> stream(ArrayNode components) {
        return StreamSupport.stream(components.spliterator(), false);
    }

    private void requireComplete(ArrayNode components) {
        Set<String> listed = stream(components).map(BillOfMaterials::fileNameOf).collect(Collectors.toSet());
        List<String> missing = staging.jars(image).stream()
                .filter(jar -> listed.stream().noneMatch(jar::contains))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the bill of materials of " + image + " lacks " + missing);
        }
    }

    /** How Quarkus begins the name of a library's file, its group aside, which other files do not have. */
    private static String fileNameOf(JsonNode component) {
        return component.path("name").asText() + "-" + component.path("version").asText();
    }
}
