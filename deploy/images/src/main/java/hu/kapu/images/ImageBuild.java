package hu.kapu.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts all images together, each as an OCI archive with its bill of materials beside it. It needs no daemon, no root and,
 * with a staged base, no network; {@code deploy/images/build} calls it.
 */
public final class ImageBuild {
    /** The name of a base that is staged and not fetched. */
    private static final String LOCAL = "local";

    private final Staging staging;
    private final Path target;
    private final String base;
    private final String repository;
    private final String tag;

    private ImageBuild(Staging staging, Path target, String base, String repository, String tag) {
        this.staging = staging;
        this.target = target;
        this.base = base;
        this.repository = repository;
        this.tag = tag;
    }

    /**
     * Expects the staging folder, the target folder, the base ({@code local}, a registry's image or {@code
     * tar://FILE}), the repository such as {@code localhost/kapu}, and the tag.
     */
    public static void main(String... words) throws Exception {
        new ImageBuild(new Staging(Path.of(words[0])), Path.of(words[1]), words[2], words[3], words[4]).run();
    }

    private void run() throws Exception {
        Map<String, String> digests = new LinkedHashMap<>();
        for (ImageContent content : ImageContent.all(staging)) {
            String reference = repository + "/" + content.name() + ":" + tag;
            Path archive = target.resolve(content.name() + ".tar");
            JibContainer image = builderOf(content).containerize(to(archive, reference));
            new BillOfMaterials(staging, content.name())
                    .write(reference, image.getDigest().toString(), target.resolve(content.name() + ".cdx.json"));
            digests.put(reference, image.getDigest().toString());
            say("%-24s %4d MB  %s".formatted(content.name(), Files.size(archive) / 1_000_000, image.getDigest()));
        }
        Files.writeString(
                target.resolve("digests.txt"),
                digests.entrySet().stream()
                        .map(image -> image.getKey() + "@" + image.getValue() + "\n")
                        .collect(Collectors.joining()));
    }

    private JibContainerBuilder builderOf(ImageContent content) throws IOException, InvalidImageReferenceException {
        JibContainerBuilder image = base.equals(LOCAL) ? Jib.fromScratch() : Jib.from(base);
        commonLayers().forEach(layer -> image.addFileEntriesLayer(layer.build()));
        content.layers().forEach(image::addFileEntriesLayer);
        content.ports().forEach(port -> image.addExposedPort(Port.tcp(port)));
        return image.setFormat(ImageFormat.OCI)
                .setCreationTime(ImageLayer.STAGED)
                .setUser(ImageContent.USER)
                .setWorkingDirectory(AbsoluteUnixPath.get("/work"))
                .setEnvironment(content.environment())
                .setEntrypoint(content.entrypoint())
                .setLabels(Map.of(
                        "org.opencontainers.image.title",
                        content.name(),
                        "org.opencontainers.image.version",
                        tag,
                        "org.opencontainers.image.licenses",
                        "Apache-2.0"));
    }

    private List<ImageLayer> commonLayers() {
        List<ImageLayer> layers = new ArrayList<>();
        if (base.equals(LOCAL)) {
            layers.add(
                    new ImageLayer("base").withContentOf(staging.base(), "/").withSharedFolder(staging.base(), "/tmp"));
        }
        layers.add(new ImageLayer("java").with(staging.runtime(), "/opt/java"));
        layers.add(new ImageLayer("health").with(staging.health(), "/opt/health"));
        return layers;
    }

    private Containerizer to(Path archive, String reference) throws InvalidImageReferenceException {
        Path cache = target.resolve("jib-cache");
        return Containerizer.to(TarImage.at(archive).named(reference))
                .setApplicationLayersCache(cache)
                .setBaseImageLayersCache(cache)
                .setOfflineMode(base.equals(LOCAL))
                .setToolName("kapu");
    }

    @SuppressWarnings("SystemOut")
    private static void say(String text) {
        System.out.println(text);
    }
}
